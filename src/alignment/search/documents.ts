import type { Db } from '#platform/db'
import type { SearchDocuments, Subject } from '#platform/room'

export async function updateDocuments(_db: Db, _offers: readonly SearchDocuments[], _subjects: readonly Subject[]) {}
