import { BigSpike } from './big-spike.tsx'
import { FlatSpike } from './flat-spike.tsx'

const line = (progress: number | null, expected: number | null, text: string) => (
  <p>
    <FlatSpike progress={progress} expected={expected} hue={1} /> {text}
  </p>
)
export const flat = (
  <>
    {line(0.54, 0.85, '54 %, planned 85')}
    {line(0.94, 0.9, '94 %, planned 90')}
    {line(1, 1, '100 %')}
    {line(0, 0.3, '0 %, planned 30')}
    {line(null, null, 'nothing to count')}
  </>
)

const words = (value: string, owed: string, expected: string) => ({
  value,
  done: 'of the steps taken',
  owed,
  expected,
  full: '100 % on 31 Dec.',
})
export const behind = (
  <BigSpike
    progress={0.54}
    expected={0.85}
    hue={1}
    label="54 per cent is done. 85 per cent should be done today."
    sentence={
      <>
        <b>54 %</b> of the steps are taken. 85 % should be taken today.
      </>
    }
    words={words('54 %', '31 owed', '85 % is the plan today')}
  />
)
export const ahead = (
  <BigSpike
    progress={0.94}
    expected={0.9}
    hue={3}
    label="94 per cent is done. 90 per cent should be done today."
    sentence={
      <>
        <b>94 %</b> of the steps are taken. 90 % should be taken today.
      </>
    }
    words={words('94 %', '', '90 % is the plan today')}
  />
)
export const barelyBegun = (
  <BigSpike
    progress={0.04}
    expected={0.2}
    hue={5}
    label="4 per cent is done. 20 per cent should be done today."
    sentence={
      <>
        <b>4 %</b> of the steps are taken. 20 % should be taken today.
      </>
    }
    words={words('4 %', '16 owed', '20 % is the plan today')}
  />
)
