import type { Assets } from '../build.ts'
export const galleryPage = (assets: Assets) => <p>{assets.cssHref}</p>
