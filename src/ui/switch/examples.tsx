import { Switch } from './switch.tsx'

export const on = (
  <Switch name="sw-on" label="Remind three days before" hint="Sent at eight on a working day" checked />
)
export const off = <Switch name="sw-off" label="Remind the day after" />
