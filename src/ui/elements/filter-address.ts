/** A filter that was sent says on the way back what the address says, not what was chosen afterwards. */
let sent: HTMLFormElement | undefined
const takeBack = () => {
  sent?.reset()
  sent = undefined
}
document.addEventListener('submit', ({ target }) => {
  if (target instanceof HTMLFormElement && target.matches('.flt')) sent = target
})
// before the page is kept: by the browser, or by Turbo
addEventListener('pagehide', takeBack)
document.addEventListener('turbo:before-cache', takeBack)
