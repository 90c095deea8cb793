/**
 * Who may what, from what the roles mean; it imports nothing of the program. Where the roles say nothing, as of who hands over or
 * sees what a committee has withdrawn, a line holds what was decided in the program. Each line is an address and what it answers to
 * each of sixteen visitors:
 *
 *     ci  a citizen, not signed in                        he  the head of the unit (roads and traffic)
 *     ou  an outsider: signed in, holds no position       di  the director above that unit
 *     pa  a partner outside the municipality              oh  the head of another unit (schools)
 *     cm  a member of the council                         st  staff of the unit, who leads the actions and gave their status
 *     mb  a member of the committee (technical)           ot  staff of another unit
 *     ch  that committee's chair                          so  the strategy office
 *     se  that committee's secretary                      au  the auditor
 *     os  the secretary of another committee (children)   ad  the administrator of people and settings
 *
 *     +  seen, or allowed: what was sent is looked at     ?  sign in first
 *     >  sent on to another page                          x  refused: seen, but not for this visitor to do
 *                                                         .  not there, which is also said of what one may not see
 */
export const columns = 'ci ou pa cm mb ch se os he di oh st ot so au ad'.split(' ')

/**
 * Who sees what. A line of the table below speaks of something released and of the unit's or the committee's own; in another
 * state whoever does not see it finds nothing under any of its addresses, and no other address tells of it. Goals and tracks
 * are seen with their plan; an internal note with the status that it was written for.
 */
export const sees = `
                                                                         ci ou pa cm mb ch se os he di oh st ot so au ad
development plan [released]                                              +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
development plan [draft]                                                 .  .  .  .  .  +  +  .  .  .  .  .  .  +  +  .
action plan [released]                                                   +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
action plan [committed]                                                  .  .  .  +  +  +  +  +  +  +  +  +  +  +  +  +
action plan [draft]                                                      .  .  .  .  .  .  .  .  +  +  .  +  .  +  +  .
action [released]                                                        +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
action [unreleased]                                                      .  .  .  +  +  +  +  +  +  +  +  +  +  +  +  +
action [committed]                                                       .  .  .  +  +  +  +  +  +  +  +  +  +  +  +  +
action [draft]                                                           .  .  .  .  .  .  .  .  +  +  .  +  .  +  +  .
internal note [released]                                                 .  .  .  .  .  .  .  .  +  +  .  +  .  +  +  .
`

/** Every address, once for what is released; `[…]` names another state or kind of thing. */
export const table = `
# Public pages and what machines read: everybody
                                                                         ci ou pa cm mb ch se os he di oh st ot so au ad
page get   /                                                             +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
page get   /data-og-metode                                               +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
page get   /kontakt                                                      +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
page get   /persondata                                                   +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
page get   /tilgaengelighed                                              +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
page get   /aabne-data                                                   +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
page get   /aabne-data/katalog.jsonld                                    +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
page get   /aabne-data/:file                                             +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
api  get   /publication/datasets                                         +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +

# Signing in and the own account
                                                                         ci ou pa cm mb ch se os he di oh st ot so au ad
page get   /log-ind                                                      +  >  >  >  >  >  >  >  >  >  >  >  >  >  >  >
page post  /log-ind                                                      +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
page post  /log-ind/et-klik                                              .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .
page post  /log-ud                                                       ?  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
page post  /log-ud-alle-steder                                           ?  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
page get   /min-konto                                                    ?  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
page post  /min-konto/adgangssaetning                                    ?  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
page get   /velkommen/:token                                             +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
page post  /velkommen/:token                                             +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
page post  /velkommen/:token/administrator                               .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .
page get   /velkommen/:token [first]                                     +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
page post  /velkommen/:token [first]                                     .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .
page post  /velkommen/:token/administrator [first]                       +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
api  post  /organisation/sessions                                        +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
api  post  /organisation/sessions/closing                                ?  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +

# Overviews: the same address for all, filled with what the reader may see
                                                                         ci ou pa cm mb ch se os he di oh st ot so au ad
page get   /stjernen                                                     ?  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
page get   /stjernen.csv                                                 +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
page get   /strategi                                                     +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
page get   /strategi/aendringer                                          +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
page get   /visioner                                                     +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
page get   /visioner/:slug                                               +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
page get   /visioner/:slug/handlinger.csv                                +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
page get   /fokusomraader/:slug                                          +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
page get   /vaerdier/:slug                                               +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
page get   /udvalg/:slug                                                 +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
page get   /daekning                                                     +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
page get   /daekning/vaerdier                                            +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
page get   /daekning.csv                                                 +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
page get   /daekning/vaerdier.csv                                        +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
page get   /aendringer                                                   +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
page get   /udviklingsplaner                                             +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
page get   /udviklingsplaner.csv                                         +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
page get   /handlingsplaner                                              +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
page get   /handlingsplaner.csv                                          +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
page get   /handlinger                                                   +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
page get   /handlinger.csv                                               +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
page get   /forsinket                                                    +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
page get   /forsinket.csv                                                +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
page get   /soeg                                                         +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
page get   /min-side                                                     ?  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
page get   /mine-handlinger                                              ?  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
api  get   /organisation/bodies                                          +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
api  get   /organisation/units                                           +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
api  get   /organisation/positions                                       +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
api  get   /organisation/meetings                                        +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
api  get   /strategy/star                                                +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
api  get   /strategy/core-values                                         +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
api  get   /strategy/focus-areas                                         +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
api  get   /strategy/visions                                             +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
api  get   /strategy/strategies/:id                                      +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
api  get   /strategy/visions/:id                                         +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
api  get   /strategy/core-values/:id                                     +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
api  get   /strategy/focus-areas/:id                                     +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
api  get   /alignment/star                                               +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
api  get   /alignment/visions/:id/thread                                 +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
api  get   /alignment/coverage                                           +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
api  get   /alignment/changes                                            +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
api  get   /alignment/actions                                            +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
api  get   /alignment/roll-ups                                           +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
api  get   /alignment/whole-tree                                         +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
api  get   /alignment/search                                             +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
api  get   /plans/development-plans                                      +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
api  get   /plans/goals                                                  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
api  get   /plans/tracks                                                 +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
api  get   /plans/remits                                                 +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
api  get   /plans/action-plans                                           +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
api  get   /plans/actions                                                +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +

# Reading one plan, goal, track or action
                                                                         ci ou pa cm mb ch se os he di oh st ot so au ad
page get   /udviklingsplaner/:slug                                       +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
page get   /udviklingsplaner/:slug/aendringer                            +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
page get   /maal/:slug                                                   +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
page get   /spor/:slug                                                   +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
page get   /handlingsplaner/:slug                                        +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
page get   /handlinger/:slug                                             +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
page get   /handlinger/:slug/historik                                    ?  .  .  +  +  +  +  +  +  +  +  +  +  +  +  +
api  get   /plans/development-plans/:id                                  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
api  get   /plans/goals/:id                                              +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
api  get   /plans/tracks/:id                                             +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
api  get   /plans/action-plans/:id                                       +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
api  get   /plans/actions/:id                                            +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
api  get   /plans/actions/:id/milestones                                 +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
api  get   /plans/actions/:id/history                                    ?  .  .  +  +  +  +  +  +  +  +  +  +  +  +  +
page get   /udviklingsplaner/:slug [withdrawn]                           +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
page get   /udviklingsplaner/:slug/aendringer [withdrawn]                +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
page get   /maal/:slug [withdrawn]                                       +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
page get   /spor/:slug [withdrawn]                                       +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
page get   /handlingsplaner/:slug [withdrawn]                            +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
page get   /handlinger/:slug [withdrawn]                                 +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
page get   /handlinger/:slug/historik [withdrawn]                        ?  .  .  +  +  +  +  +  +  +  +  +  +  +  +  +
api  get   /plans/development-plans/:id [withdrawn]                      +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
api  get   /plans/goals/:id [withdrawn]                                  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
api  get   /plans/tracks/:id [withdrawn]                                 +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
api  get   /plans/action-plans/:id [withdrawn]                           +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
api  get   /plans/actions/:id [withdrawn]                                +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
api  get   /plans/actions/:id/milestones [withdrawn]                     +  +  +  +  +  +  +  +  +  +  +  +  +  +  +  +

# Settings and people
                                                                         ci ou pa cm mb ch se os he di oh st ot so au ad
page get   /indstillinger                                                ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  +
page post  /indstillinger                                                ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  +
page post  /indstillinger/uret                                           ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  +
page get   /personer                                                     ?  x  x  x  x  x  x  x  x  x  x  x  x  x  x  +
page post  /personer/invitation                                          ?  x  x  x  x  x  x  x  x  x  x  x  x  x  x  +
page post  /personer/nyt-link                                            ?  x  x  x  x  x  x  x  x  x  x  x  x  x  x  +
page post  /personer/fratraedelse                                        ?  x  x  x  x  x  x  x  x  x  x  x  x  x  x  +
page post  /personer/stilling                                            ?  x  x  x  x  x  x  x  x  x  x  x  x  x  x  +

# Files: what may be in them is in the forms below
                                                                         ci ou pa cm mb ch se os he di oh st ot so au ad
page get   /filer                                                        ?  x  x  x  x  x  +  +  x  x  x  x  x  +  x  +
page post  /filer                                                        ?  x  x  x  x  x  +  +  x  x  x  x  x  +  x  +
page get   /filer/skema.json                                             ?  x  x  x  x  x  >  >  x  x  x  x  x  +  x  +
page get   /filer/indlaes                                                ?  x  x  x  x  x  >  >  x  x  x  x  x  >  x  >
page post  /filer/indlaes                                                ?  x  x  x  x  x  +  +  x  x  x  x  x  +  x  +

# The strategy: the strategy office alone
                                                                         ci ou pa cm mb ch se os he di oh st ot so au ad
page get   /strategi/rediger                                             ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x
page get   /strategi/rediger/raekkefoelge                                ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x
page post  /strategi/rediger                                             ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x
page post  /strategi/rediger/raekkefoelge                                ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x
page get   /strategi/rediger/periode                                     ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x
page post  /strategi/rediger/periode                                     ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x
page get   /strategi/rediger/ny-vaerdi                                   ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x
page post  /strategi/rediger/ny-vaerdi                                   ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x
page get   /strategi/rediger/vaerdi/:id                                  ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x
page post  /strategi/rediger/vaerdi/:id                                  ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x
page get   /strategi/rediger/vaerdi/:id/tilbagetraekning                 ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x
page post  /strategi/rediger/vaerdi/:id/tilbagetraekning                 ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x
page post  /strategi/rediger/vaerdi/:id/genoptagelse                     ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x
page get   /strategi/rediger/vaerdi/:id/genoptagelse                     ?  x  x  x  x  x  x  x  x  x  x  x  x  >  x  x
page get   /strategi/rediger/nyt-fokusomraade                            ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x
page post  /strategi/rediger/nyt-fokusomraade                            ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x
page get   /strategi/rediger/fokusomraade/:id                            ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x
page post  /strategi/rediger/fokusomraade/:id                            ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x
page get   /strategi/rediger/fokusomraade/:id/tilbagetraekning           ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x
page post  /strategi/rediger/fokusomraade/:id/tilbagetraekning           ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x
page post  /strategi/rediger/fokusomraade/:id/genoptagelse               ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x
page get   /strategi/rediger/fokusomraade/:id/genoptagelse               ?  x  x  x  x  x  x  x  x  x  x  x  x  >  x  x
page get   /strategi/rediger/ny-vision                                   ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x
page post  /strategi/rediger/ny-vision                                   ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x
page get   /strategi/rediger/vision/:id                                  ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x
page post  /strategi/rediger/vision/:id                                  ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x
page get   /strategi/rediger/vision/:id/tilbagetraekning                 ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x
page post  /strategi/rediger/vision/:id/tilbagetraekning                 ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x
page post  /strategi/rediger/vision/:id/genoptagelse                     ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x
page get   /strategi/rediger/vision/:id/genoptagelse                     ?  x  x  x  x  x  x  x  x  x  x  x  x  >  x  x
api  post  /strategy/core-values                                         ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x
api  patch /strategy/core-values/:id                                     ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x
api  post  /strategy/core-values/:id/withdrawal                          ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x
api  post  /strategy/core-values/:id/restoration                         ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x
api  post  /strategy/focus-areas                                         ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x
api  patch /strategy/focus-areas/:id                                     ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x
api  post  /strategy/focus-areas/:id/withdrawal                          ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x
api  post  /strategy/focus-areas/:id/restoration                         ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x
api  post  /strategy/visions                                             ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x
api  patch /strategy/visions/:id                                         ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x
api  post  /strategy/visions/:id/withdrawal                              ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x
api  post  /strategy/visions/:id/restoration                             ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x
api  post  /strategy/order                                               ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x
api  post  /strategy/strategies                                          ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x
api  patch /strategy/strategies/:id                                      ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x

# A committee's development plan: its secretary writes and releases, the chair releases, the strategy office helps to write
                                                                         ci ou pa cm mb ch se os he di oh st ot so au ad
page get   /udviklingsplaner/:slug/skriv                                 ?  x  x  x  x  x  +  x  x  x  x  x  x  +  x  x
page get   /ny-udviklingsplan                                            ?  x  x  x  x  x  +  +  x  x  x  x  x  +  x  x
page post  /ny-udviklingsplan                                            ?  x  x  x  x  x  +  +  x  x  x  x  x  +  x  x
page get   /udviklingsplaner/:slug/ret                                   ?  x  x  x  x  x  +  x  x  x  x  x  x  +  x  x
page post  /udviklingsplaner/:slug/ret                                   ?  x  x  x  x  x  +  x  x  x  x  x  x  +  x  x
page get   /udviklingsplaner/:slug/frigivelse                            ?  x  x  x  x  +  +  x  x  x  x  x  x  x  x  x
page post  /udviklingsplaner/:slug/frigivelse                            ?  x  x  x  x  +  +  x  x  x  x  x  x  x  x  x
page get   /udviklingsplaner/:slug/tilbagetraekning                      ?  x  x  x  x  x  +  x  x  x  x  x  x  +  x  x
page post  /udviklingsplaner/:slug/tilbagetraekning                      ?  x  x  x  x  x  +  x  x  x  x  x  x  +  x  x
page post  /udviklingsplaner/:slug/genoptagelse                          ?  x  x  x  x  x  +  x  x  x  x  x  x  +  x  x
page get   /udviklingsplaner/:slug/raekkefoelge                          ?  x  x  x  x  x  +  x  x  x  x  x  x  +  x  x
page post  /udviklingsplaner/:slug/raekkefoelge                          ?  x  x  x  x  x  +  x  x  x  x  x  x  +  x  x
page get   /udviklingsplaner/:slug/nyt-maal                              ?  x  x  x  x  x  +  x  x  x  x  x  x  +  x  x
page post  /udviklingsplaner/:slug/nyt-maal                              ?  x  x  x  x  x  +  x  x  x  x  x  x  +  x  x
page get   /maal/:slug/ret                                               ?  x  x  x  x  x  +  x  x  x  x  x  x  +  x  x
page post  /maal/:slug/ret                                               ?  x  x  x  x  x  +  x  x  x  x  x  x  +  x  x
page get   /maal/:slug/tilbagetraekning                                  ?  x  x  x  x  x  +  x  x  x  x  x  x  +  x  x
page post  /maal/:slug/tilbagetraekning                                  ?  x  x  x  x  x  +  x  x  x  x  x  x  +  x  x
page post  /maal/:slug/genoptagelse                                      ?  x  x  x  x  x  +  x  x  x  x  x  x  +  x  x
page get   /maal/:slug/flytning                                          ?  x  x  x  x  x  +  x  x  x  x  x  x  +  x  x
page post  /maal/:slug/flytning                                          ?  x  x  x  x  x  +  x  x  x  x  x  x  +  x  x
page get   /maal/:slug/kopi                                              ?  x  x  x  x  x  +  x  x  x  x  x  x  +  x  x
page post  /maal/:slug/kopi                                              ?  x  x  x  x  x  +  x  x  x  x  x  x  +  x  x
page get   /udviklingsplaner/:slug/nyt-spor                              ?  x  x  x  x  x  +  x  x  x  x  x  x  +  x  x
page post  /udviklingsplaner/:slug/nyt-spor                              ?  x  x  x  x  x  +  x  x  x  x  x  x  +  x  x
page get   /spor/:slug/ret                                               ?  x  x  x  x  x  +  x  x  x  x  x  x  +  x  x
page post  /spor/:slug/ret                                               ?  x  x  x  x  x  +  x  x  x  x  x  x  +  x  x
page get   /spor/:slug/tilbagetraekning                                  ?  x  x  x  x  x  +  x  x  x  x  x  x  +  x  x
page post  /spor/:slug/tilbagetraekning                                  ?  x  x  x  x  x  +  x  x  x  x  x  x  +  x  x
page post  /spor/:slug/genoptagelse                                      ?  x  x  x  x  x  +  x  x  x  x  x  x  +  x  x
page get   /spor/:slug/flytning                                          ?  x  x  x  x  x  +  x  x  x  x  x  x  +  x  x
page post  /spor/:slug/flytning                                          ?  x  x  x  x  x  +  x  x  x  x  x  x  +  x  x
page get   /spor/:slug/kopi                                              ?  x  x  x  x  x  +  x  x  x  x  x  x  +  x  x
page post  /spor/:slug/kopi                                              ?  x  x  x  x  x  +  x  x  x  x  x  x  +  x  x
page get   /udvalg/:slug/omraade                                         ?  x  x  x  x  x  +  x  x  x  x  x  x  +  x  x
page post  /udvalg/:slug/omraade                                         ?  x  x  x  x  x  +  x  x  x  x  x  x  +  x  x
api  post  /plans/development-plans                                      ?  x  x  x  x  x  +  +  x  x  x  x  x  +  x  x
api  patch /plans/development-plans/:id                                  ?  x  x  x  x  x  +  x  x  x  x  x  x  +  x  x
api  post  /plans/development-plans/:id/release                          ?  x  x  x  x  +  +  x  x  x  x  x  x  x  x  x
api  post  /plans/development-plans/:id/withdrawal                       ?  x  x  x  x  x  +  x  x  x  x  x  x  +  x  x
api  post  /plans/development-plans/:id/restoration                      ?  x  x  x  x  x  +  x  x  x  x  x  x  +  x  x
api  post  /plans/goals                                                  ?  x  x  x  x  x  +  +  x  x  x  x  x  +  x  x
api  patch /plans/goals/:id                                              ?  x  x  x  x  x  +  x  x  x  x  x  x  +  x  x
api  post  /plans/goals/:id/withdrawal                                   ?  x  x  x  x  x  +  x  x  x  x  x  x  +  x  x
api  post  /plans/goals/:id/restoration                                  ?  x  x  x  x  x  +  x  x  x  x  x  x  +  x  x
api  post  /plans/goals/:id/move                                         ?  x  x  x  x  x  +  x  x  x  x  x  x  +  x  x
api  post  /plans/goals/:id/copy                                         ?  x  x  x  x  x  +  x  x  x  x  x  x  +  x  x
api  post  /plans/tracks                                                 ?  x  x  x  x  x  +  +  x  x  x  x  x  +  x  x
api  patch /plans/tracks/:id                                             ?  x  x  x  x  x  +  x  x  x  x  x  x  +  x  x
api  post  /plans/tracks/:id/withdrawal                                  ?  x  x  x  x  x  +  x  x  x  x  x  x  +  x  x
api  post  /plans/tracks/:id/restoration                                 ?  x  x  x  x  x  +  x  x  x  x  x  x  +  x  x
api  post  /plans/tracks/:id/move                                        ?  x  x  x  x  x  +  x  x  x  x  x  x  +  x  x
api  post  /plans/tracks/:id/copy                                        ?  x  x  x  x  x  +  x  x  x  x  x  x  +  x  x
api  post  /plans/remits/:id                                             ?  x  x  x  x  x  +  x  x  x  x  x  x  +  x  x

# Coverage: a gap that is meant
                                                                         ci ou pa cm mb ch se os he di oh st ot so au ad
page get   /daekning/begrundelse                                         ?  x  x  x  x  +  +  x  x  x  x  x  x  +  x  x
page post  /daekning/begrundelse                                         ?  x  x  x  x  +  +  x  x  x  x  x  x  +  x  x
page post  /daekning/begrundelser/:id/ophoer                             ?  x  x  x  x  +  +  x  x  x  x  x  x  +  x  x
api  post  /alignment/deliberate-gaps                                    ?  x  x  x  x  +  +  x  x  x  x  x  x  +  x  x
api  post  /alignment/deliberate-gaps/:id/end                            ?  x  x  x  x  +  +  x  x  x  x  x  x  +  x  x

# A unit's action plan and its actions: whoever leads the unit writes, commits and releases; the strategy office helps to write
                                                                         ci ou pa cm mb ch se os he di oh st ot so au ad
page get   /ny-handlingsplan                                             ?  x  x  x  x  x  x  x  +  +  +  x  x  +  x  x
page post  /ny-handlingsplan                                             ?  x  x  x  x  x  x  x  +  +  +  x  x  +  x  x
page get   /handlingsplaner/:slug/ret                                    ?  x  x  x  x  x  x  x  +  +  x  x  x  +  x  x
page post  /handlingsplaner/:slug/ret                                    ?  x  x  x  x  x  x  x  +  +  x  x  x  +  x  x
page get   /handlingsplaner/:slug/traek-tilbage                          ?  x  x  x  x  x  x  x  +  +  x  x  x  +  x  x
page post  /handlingsplaner/:slug/traek-tilbage                          ?  x  x  x  x  x  x  x  +  +  x  x  x  +  x  x
page post  /handlingsplaner/:slug/genoptagelse                           ?  x  x  x  x  x  x  x  x  x  x  x  x  x  x  x
page post  /handlingsplaner/:slug/genoptagelse [withdrawn]               ?  x  x  x  x  x  x  x  +  +  x  x  x  +  x  x
page post  /handlingsplaner/:slug/tilsagn                                ?  x  x  x  x  x  x  x  +  +  x  x  x  x  x  x
page get   /handlingsplaner/:slug/frigiv                                 ?  x  x  x  x  x  x  x  +  +  x  x  x  x  x  x
page post  /handlingsplaner/:slug/frigiv                                 ?  x  x  x  x  x  x  x  +  +  x  x  x  x  x  x
page get   /handlinger/:slug/milepaele                                   ?  x  x  x  x  x  x  x  +  +  x  x  x  +  x  x
page post  /handlinger/:slug/milepaele                                   ?  x  x  x  x  x  x  x  +  +  x  x  x  +  x  x
page get   /handlingsplaner/:slug/ny-handling                            ?  x  x  x  x  x  x  x  +  +  x  x  x  +  x  x
page post  /handlingsplaner/:slug/ny-handling                            ?  x  x  x  x  x  x  x  +  +  x  x  x  +  x  x
page get   /handlinger/:slug/ret                                         ?  x  x  x  x  x  x  x  +  +  x  x  x  +  x  x
page post  /handlinger/:slug/ret                                         ?  x  x  x  x  x  x  x  +  +  x  x  x  +  x  x
page get   /handlinger/:slug/flyt                                        ?  x  x  x  x  x  x  x  +  +  x  x  x  +  x  x
page post  /handlinger/:slug/flyt                                        ?  x  x  x  x  x  x  x  +  +  x  x  x  +  x  x
page get   /handlinger/:slug/kopier                                      ?  x  x  x  x  x  x  x  +  +  x  x  x  +  x  x
page post  /handlinger/:slug/kopier                                      ?  x  x  x  x  x  x  x  +  +  x  x  x  +  x  x
page get   /handlinger/:slug/traek-tilbage                               ?  x  x  x  x  x  x  x  +  +  x  x  x  +  x  x
page post  /handlinger/:slug/traek-tilbage                               ?  x  x  x  x  x  x  x  +  +  x  x  x  +  x  x
page post  /handlinger/:slug/genoptagelse                                ?  x  x  x  x  x  x  x  x  x  x  x  x  x  x  x
page post  /handlinger/:slug/genoptagelse [withdrawn]                    ?  x  x  x  x  x  x  x  +  +  x  x  x  +  x  x
page post  /handlinger/:slug/ret [withdrawn]                             ?  x  x  x  x  x  x  x  +  +  x  x  x  +  x  x
page post  /handlinger/:slug/milepaele [withdrawn]                       ?  x  x  x  x  x  x  x  +  +  x  x  x  +  x  x
api  post  /plans/action-plans                                           ?  x  x  x  x  x  x  x  +  +  +  x  x  +  x  x
api  patch /plans/action-plans/:id                                       ?  x  x  x  x  x  x  x  +  +  x  x  x  +  x  x
api  post  /plans/action-plans/:id/commitment                            ?  x  x  x  x  x  x  x  +  +  x  x  x  x  x  x
api  post  /plans/action-plans/:id/release                               ?  x  x  x  x  x  x  x  +  +  x  x  x  x  x  x
api  post  /plans/action-plans/:id/withdrawal                            ?  x  x  x  x  x  x  x  +  +  x  x  x  +  x  x
api  post  /plans/action-plans/:id/restoration                           ?  x  x  x  x  x  x  x  x  x  x  x  x  x  x  x
api  post  /plans/action-plans/:id/restoration [withdrawn]               ?  x  x  x  x  x  x  x  +  +  x  x  x  +  x  x
api  post  /plans/actions                                                ?  x  x  x  x  x  x  x  +  +  +  x  x  +  x  x
api  patch /plans/actions/:id                                            ?  x  x  x  x  x  x  x  +  +  x  x  x  +  x  x
api  post  /plans/actions/:id/withdrawal                                 ?  x  x  x  x  x  x  x  +  +  x  x  x  +  x  x
api  post  /plans/actions/:id/restoration                                ?  x  x  x  x  x  x  x  x  x  x  x  x  x  x  x
api  post  /plans/actions/:id/restoration [withdrawn]                    ?  x  x  x  x  x  x  x  +  +  x  x  x  +  x  x
api  post  /plans/actions/:id/move                                       ?  x  x  x  x  x  x  x  +  +  x  x  x  +  x  x
api  post  /plans/actions/:id/copies                                     ?  x  x  x  x  x  x  x  +  +  x  x  x  +  x  x
api  patch /plans/actions/:id/milestones                                 ?  x  x  x  x  x  x  x  +  +  x  x  x  +  x  x

# Status of an action: its lead, the staff of its unit and whoever leads that
                                                                         ci ou pa cm mb ch se os he di oh st ot so au ad
page get   /handlinger/:slug/status                                      ?  x  x  x  x  x  x  x  +  +  x  +  x  x  x  x
page post  /handlinger/:slug/status                                      ?  x  x  x  x  x  x  x  +  +  x  +  x  x  x  x
page post  /handlinger/:slug/intet-nyt                                   ?  x  x  x  x  x  x  x  +  +  x  +  x  x  x  x
page post  /handlinger/:slug/status/:update/fortryd                      ?  x  x  x  x  x  x  x  +  +  x  +  x  x  x  x
page get   /handlinger/:slug/status/:update/ret                          ?  x  x  x  x  x  x  x  +  +  x  +  x  x  x  x
page post  /handlinger/:slug/status/:update/ret                          ?  x  x  x  x  x  x  x  +  +  x  +  x  x  x  x
api  post  /plans/actions/:id/status-updates                             ?  x  x  x  x  x  x  x  +  +  x  +  x  x  x  x
api  post  /plans/actions/:id/status-updates/:update/take-back           ?  x  x  x  x  x  x  x  +  +  x  +  x  x  x  x
api  post  /plans/actions/:id/status-updates/:update/correction          ?  x  x  x  x  x  x  x  +  +  x  +  x  x  x  x
page post  /handlinger/:slug/status [withdrawn]                          ?  x  x  x  x  x  x  x  +  +  x  +  x  x  x  x
api  post  /plans/actions/:id/status-updates [withdrawn]                 ?  x  x  x  x  x  x  x  +  +  x  +  x  x  x  x

# Handing over what a position leads
                                                                         ci ou pa cm mb ch se os he di oh st ot so au ad
page get   /overdrag                                                     ?  x  x  x  x  x  x  x  +  +  +  x  x  +  x  x
page post  /overdrag                                                     ?  x  x  x  x  x  x  x  +  +  +  x  x  +  x  x
api  post  /plans/handovers                                              ?  x  x  x  x  x  x  x  +  +  +  x  x  +  x  x
`

/**
 * Forms that name a second thing: everything in them is right, so that only the rights decide. The committee, the unit and the
 * positions are those above; the children's plan and the schools' belong to the other secretary and the other head.
 */
export const forms = `
                                                                         ci ou pa cm mb ch se os he di oh st ot so au ad
page: begin a development plan for the committee                         ?  x  x  x  x  x  +  x  x  x  x  x  x  +  x  x
api: begin a development plan for the committee                          ?  x  x  x  x  x  +  x  x  x  x  x  x  +  x  x
api: add a goal to the committee's plan                                  ?  x  x  x  x  x  +  x  x  x  x  x  x  +  x  x
api: add a track to the committee's plan                                 ?  x  x  x  x  x  +  x  x  x  x  x  x  +  x  x
page: add a track to the children's plan under the committee's goal      ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x
page: move a goal of the children's plan into the committee's plan       ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x
api: move a goal of the children's plan into the committee's plan        ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x
page: copy a goal of the children's plan into the committee's plan       ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x
api: copy a goal of the children's plan into the committee's plan        ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x
page: move a track of the children's plan under the committee's goal     ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x
api: move a track of the children's plan under the committee's goal      ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x
page: copy a track of the children's plan under the committee's goal     ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x
api: copy a track of the children's plan under the committee's goal      ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x
page: begin an action plan for the unit                                  ?  x  x  x  x  x  x  x  +  +  x  x  x  +  x  x
api: begin an action plan for the unit                                   ?  x  x  x  x  x  x  x  +  +  x  x  x  +  x  x
page: give the status of an action                                       ?  x  x  x  x  x  x  x  +  +  x  +  x  x  x  x
api: give the status of an action                                        ?  x  x  x  x  x  x  x  +  +  x  +  x  x  x  x
page: give the status of an action that is withdrawn                     ?  x  x  x  x  x  x  x  x  x  x  x  x  x  x  x
api: give the status of an action that is withdrawn                      ?  x  x  x  x  x  x  x  x  x  x  x  x  x  x  x
page: correct a status of the unit                                       ?  x  x  x  x  x  x  x  +  +  x  +  x  x  x  x
page: correct a status of the unit under the address of another action   ?  x  x  x  x  x  x  x  x  x  x  x  x  x  x  x
api: add an action to the unit's plan                                    ?  x  x  x  x  x  x  x  +  +  x  x  x  +  x  x
page: move an action of the schools into the unit's plan                 ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x
api: move an action of the schools into the unit's plan                  ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x
page: copy an action of the schools into the unit's plan                 ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x
api: copy an action of the schools into the unit's plan                  ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x
page: hand over from one of the unit's positions to another              ?  x  x  x  x  x  x  x  +  +  x  x  x  +  x  x
api: hand over from one of the unit's positions to another               ?  x  x  x  x  x  x  x  +  +  x  x  x  +  x  x
page: hand over from the unit to the schools                             ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x
api: hand over from the unit to the schools                              ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x
page: load an organisation                                               ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  +
page: load a strategy                                                    ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x
page: load the committee's development plan                              ?  x  x  x  x  x  +  x  x  x  x  x  x  +  x  x
page: load the committee's development plan as released                  ?  x  x  x  x  x  +  x  x  x  x  x  x  x  x  x
page: load a unit's action plan                                          ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x
page: load a unit's action plan as committed to and released             ?  x  x  x  x  x  x  x  x  x  x  x  x  x  x  x
page: load statuses                                                      ?  x  x  x  x  x  x  x  x  x  x  x  x  +  x  x
`
