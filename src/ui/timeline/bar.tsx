export interface AxisProps {
  /** Places along the line, 0–1. */
  ticks: { at: number; text: string }[]
  today?: { at: number; text: string }
}
export interface BarProps {
  from: number
  to: number
  /** Share of the bar that is done, 0–1. */
  progress: number
  /** A deadline that has passed: drawn on as a dashed line until here. */
  overdueTo?: number
  milestones?: { at: number; state: 'done' | 'next' | 'late' }[]
}

const pct = (share: number) => `${+(share * 100).toFixed(2)}%`

/** The months over the bars; today in amber. */
export const Axis = ({ ticks, today }: AxisProps) => (
  <svg class="gt axis" width="100%" height="40" aria-hidden="true">
    {ticks.map((tick, i) => (
      <text class={i % 2 ? 'm2' : undefined} x={pct(tick.at)} y="36">
        {tick.text}
      </text>
    ))}
    {today && (
      <>
        <text class="lb-r" x={pct(today.at)} y="14" text-anchor={anchor(today.at)}>
          {today.text}
        </text>
        <line class="nw" x1={pct(today.at)} x2={pct(today.at)} y1="20" y2="40" />
      </>
    )}
  </svg>
)

const anchor = (at: number) => (at < 0.06 ? 'start' : at > 0.94 ? 'end' : 'middle')

/** One bar with its milestones as diamonds. */
export const Bar = (props: BarProps & { ticks?: number[]; today?: number }) => {
  const { from, to, progress, overdueTo, milestones = [], ticks = [], today } = props
  return (
    <svg class="gt" width="100%" height="26" aria-hidden="true">
      {ticks
        .filter((t) => t > 0)
        .map((t) => (
          <line class="gl" x1={pct(t)} x2={pct(t)} y2="26" />
        ))}
      <rect class="b0" x={pct(from)} y="8" width={pct(Math.max(0, to - from))} height="10" />
      {progress > 0 && (
        <rect class="b1" x={pct(from)} y="8" width={pct(Math.max(0, to - from) * progress)} height="10" />
      )}
      {overdueTo !== undefined && overdueTo > to && (
        <line class="ov" x1={pct(to)} x2={pct(overdueTo)} y1="13" y2="13" />
      )}
      {today !== undefined && <line class="nw" x1={pct(today)} x2={pct(today)} y2="26" />}
      {milestones.map((m) => (
        <svg x={pct(m.at)} y="13" class="gt">
          <MilestoneShape state={m.state} />
        </svg>
      ))}
    </svg>
  )
}

export const MilestoneShape = ({ state }: { state: 'done' | 'next' | 'late' }) => (
  <path class={`ms ms--${state[0]}`} d="M0-6.5 6.5 0 0 6.5-6.5 0Z" />
)
