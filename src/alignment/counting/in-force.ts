// What counts, told once: every statement of this folder takes these words. Withdrawn things count nowhere.

/** An action plan that everyone signed in may read: the head has committed to it or released it. */
export const planInForce = `p.withdrawn_on is null and (p.committed_on is not null or p.released_on is not null)`
/** An action citizens may read: the plan is released, and the head has released the action's own state. */
export const actionIsPublic = `p.withdrawn_on is null and p.released_on is not null and a.public_phase is not null`
/** A development plan binds when the secretary has released it; a draft carries nothing yet, for nobody. */
export const developmentPlanInForce = `dp.withdrawn_on is null and dp.released_on is not null`
