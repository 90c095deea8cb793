import { createHash } from 'node:crypto'
import type { Answer, Visit } from '#platform/http'
import type { Dataset } from '#platform/room'
import { asCitizen } from '../citizen.ts'
import { keepFiles, openKept } from './kept-files.ts'
import { columnsOf, fileOf, mediaTypes, type DataFormat } from './rules.ts'
import { writeDataset } from './write-rows.ts'

const files = keepFiles()

/** A dataset as a file: with validators, compressed, made at most once for each state of the public content. */
export async function answerFile(
  visit: Visit,
  dataset: Dataset,
  format: DataFormat,
): Promise<Answer | 'busy'> {
  const { language, municipality, request } = visit
  const edition = await editionOf(visit, dataset)
  const headers: Record<string, string> = {
    etag: `W/"${edition}-${language}"`,
    'cache-control': 'public, no-cache',
  }
  if (request.headers.get('if-none-match')?.includes(headers['etag']!)) return { status: 304, headers }

  const of = `${municipality.municipalityId} ${fileOf(dataset.name, format)} ${language}`
  const kept = await files.get({ of, edition }, () =>
    writeDataset(asCitizen(visit), dataset, format, language),
  )
  if (kept === 'busy') return 'busy'
  const packed = /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '')
  const name = `${municipality.slug}-${fileOf(dataset.name, format)}`
  Object.assign(headers, {
    'content-disposition': `${format === 'csv' ? 'attachment' : 'inline'}; filename*=UTF-8''${encodeURIComponent(name)}`,
    ...(packed && { 'content-encoding': 'gzip' }),
  })
  const type = mediaTypes[format]
  if (request.method === 'HEAD') return { status: 200, headers, type }
  const { body, length } = await openKept(kept, packed)
  return {
    status: 200,
    headers: { ...headers, ...(length !== undefined && { 'content-length': String(length) }) },
    type,
    body,
  }
}

/** Changes when anything public does, when the day does, and when the columns or the clock's state do. */
async function editionOf({ db, language }: Visit, dataset: Dataset): Promise<string> {
  const at = await db.selectFrom('platform.revision').select('publicRevision').executeTakeFirst()
  const shape = JSON.stringify(columnsOf(dataset, db.municipality, language))
  return createHash('sha256')
    .update(`${at?.publicRevision} ${db.today} ${shape}`)
    .digest('base64url')
    .slice(0, 22)
}
