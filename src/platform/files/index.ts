/** A YAML file against a schema: every fault with line, place and reason, all at once. */
export { readYaml, type FileFault, type YamlRead } from './yaml.ts'
/** A CSV file with a heading, checked line by line. */
export { readCsv } from './csv.ts'
/** Bytes as text, or nothing when they are not. */
export { decodeText } from './decode.ts'
/** A table as CSV that Excel in Danish opens as it should, and in which no cell is run as a formula. */
export { writeCsv } from './write-csv.ts'
/** What a file would do, and the formats that rooms can load. */
export type { FileFormat, LoadHouse, LoadPlan, PlannedChange, PlannedRefusal } from './load-plan.ts'
/** The sentence for a fault that any format can have. */
export { explainFault } from './explain.ts'
