import { Button, ButtonLink, Buttons, PostButton } from './button.tsx'

export const all = (
  <Buttons>
    <Button>Save</Button>
    <Button quiet>Not now</Button>
    <Button small>Small</Button>
    <ButtonLink href="#on" quiet small>
      Go on
    </ButtonLink>
    <PostButton action="#" small quiet fields={{ token: 'x' }}>
      A single act
    </PostButton>
    <a href="#else">Something else</a>
  </Buttons>
)
