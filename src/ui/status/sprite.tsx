/** The status shapes and the brand star, once per page; StatusMark points here. */
export const Sprite = () => (
  <svg width="0" height="0" class="vh" aria-hidden="true" focusable="false">
    <defs>
      {shape('plan', <circle cx="7" cy="7" r="6" fill="currentColor" />)}
      {shape('obs', <path d="M7 .5 13.8 13H.2Z" fill="currentColor" />)}
      {shape('late', <path d="M1 1h12v12H1z" fill="currentColor" />)}
      {shape('done', line(1.75, 'M13 7A6 6 0 1 1 1 7a6 6 0 0 1 12 0ZM4 7.2 6.2 9.5 10.2 5'))}
      {shape('new', line(1.6, 'M12.6 7A5.6 5.6 0 1 1 1.4 7a5.6 5.6 0 0 1 11.2 0Z'))}
      {shape('idea', line(1.6, 'M9.9 7A2.9 2.9 0 1 1 4.1 7a2.9 2.9 0 0 1 5.8 0Z'))}
      {shape('pause', <path d="M2.5 1.5h3v11h-3zM8.5 1.5h3v11h-3z" fill="currentColor" />)}
      {shape(
        'gap',
        <circle
          cx="7"
          cy="7"
          r="5.8"
          fill="none"
          stroke="currentColor"
          stroke-width="1.7"
          stroke-dasharray="2.6 2"
        />,
      )}
      {shape('stop', line(1.6, 'M12.7 7A5.7 5.7 0 1 1 1.3 7a5.7 5.7 0 0 1 11.4 0ZM3.2 10.8 10.8 3.2'))}
      {shape(
        'ask',
        line(
          1.5,
          'M13 7A6 6 0 1 1 1 7a6 6 0 0 1 12 0ZM5.2 5.6c0-2.3 3.7-2.2 3.7 0 0 1.4-1.8 1.4-1.8 2.8M7 10v.9',
        ),
      )}
      <symbol id="star" viewBox="0 0 24 24">
        <path
          d="M12 0 14.2 9.8 12 12ZM24 12 14.2 14.2 12 12ZM12 24 9.8 14.2 12 12ZM0 12 9.8 9.8 12 12Z"
          fill="currentColor"
        />
        <path
          d="M12 0 9.8 9.8 12 12ZM24 12 14.2 9.8 12 12ZM12 24 14.2 14.2 12 12ZM0 12 9.8 14.2 12 12Z"
          fill="currentColor"
          opacity=".62"
        />
        <path
          d="M17.6 6.4 13.9 11.2 12 12 12.8 10.1ZM17.6 17.6 12.8 13.9 12 12 13.9 12.8ZM6.4 17.6 10.1 12.8 12 12 11.2 13.9ZM6.4 6.4 11.2 10.1 12 12 10.1 11.2Z"
          fill="currentColor"
          opacity=".45"
        />
        <circle cx="12" cy="12" r="2.5" fill="var(--rav)" />
      </symbol>
    </defs>
  </svg>
)

const shape = (key: string, children: unknown) => (
  <symbol id={`s-${key}`} viewBox="0 0 14 14">
    {children}
  </symbol>
)
const line = (width: number, d: string) => (
  <path d={d} fill="none" stroke="currentColor" stroke-width={width} />
)
