/** Follows the pointer from a grip; an amber line shows where the item will land. Calls back when it is let go. */
export function afterPointer(
  start: PointerEvent,
  item: HTMLElement,
  list: Element,
  done: (moved: boolean) => void,
) {
  const line = Object.assign(document.createElement('li'), { className: 'drop' })
  line.setAttribute('aria-hidden', 'true')
  const grip = start.target as Element
  let moving = false
  grip.setPointerCapture(start.pointerId)

  const follow = (event: PointerEvent) => {
    if (!moving && Math.abs(event.clientY - start.clientY) < 5) return
    moving = true
    item.classList.add('lifted')
    const others = [...list.children].filter((li) => li !== item && li !== line)
    const next = others.find((li) => {
      const box = li.getBoundingClientRect()
      return event.clientY < box.top + box.height / 2
    })
    list.insertBefore(line, next ?? null)
  }
  const end = (event: Event) => {
    grip.removeEventListener('pointermove', follow as EventListener)
    for (const name of ['pointerup', 'pointercancel']) grip.removeEventListener(name, end)
    if (moving && event.type === 'pointerup') line.replaceWith(item)
    line.remove()
    item.classList.remove('lifted')
    done(moving && event.type === 'pointerup')
  }
  grip.addEventListener('pointermove', follow as EventListener)
  for (const name of ['pointerup', 'pointercancel']) grip.addEventListener(name, end)
}
