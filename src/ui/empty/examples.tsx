import { ButtonLink } from '../button/button.tsx'
import { shapes } from '../star/samples.ts'
import { StarFigure } from '../star/star-figure.tsx'
import { EmptyState, ErrorPage } from './empty-state.tsx'

export const firstDay = (
  <EmptyState
    level={3}
    over="First day"
    title="The star is empty"
    figure={<StarFigure {...shapes.fourByFour} dim />}
    actions={
      <ButtonLink href="#" small>
        Write the first sentence
      </ButtonLink>
    }
  >
    Write the aim of aims, and the star draws itself. It takes ten minutes.
  </EmptyState>
)
export const notThere = (
  <ErrorPage
    over="404"
    title="There is nothing at this address"
    lead="Perhaps it moved when the plan was adopted."
    figure={<StarFigure {...shapes.fourByFour} dim />}
    actions={<ButtonLink href="#">To the star</ButtonLink>}
  />
)
