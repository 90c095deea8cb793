import {
  AndNode,
  BinaryOperationNode,
  ColumnNode,
  InsertQueryNode,
  OnNode,
  OperationNodeTransformer,
  OperatorNode,
  ParensNode,
  PrimitiveValueListNode,
  ReferenceNode,
  SelectQueryNode,
  TableNode,
  ValueListNode,
  ValueNode,
  ValuesNode,
  WhereNode,
  AliasNode,
  IdentifierNode,
  UpdateQueryNode,
  DeleteQueryNode,
  type JoinNode,
  type KyselyPlugin,
  type OperationNode,
  type PluginTransformQueryArgs,
  type RootOperationNode,
} from 'kysely'
import { outsideTheLaw } from './outside-the-law.ts'

/** Adds `municipality_id = …` to every table of a query, so that no query names the municipality by hand. */
export const tenantPlugin = (municipalityId: string): KyselyPlugin => {
  const transformer = new TenantTransformer(municipalityId)
  return {
    transformQuery: ({ node }: PluginTransformQueryArgs): RootOperationNode =>
      transformer.transformNode(node),
    transformResult: ({ result }) => Promise.resolve(result),
  }
}

const column = 'municipalityId'
const exempt = new Set(
  Object.keys(outsideTheLaw).map((name) => name.replace(/_([a-z])/g, (_, c: string) => c.toUpperCase())),
)

class TenantTransformer extends OperationNodeTransformer {
  readonly #municipalityId: string
  constructor(municipalityId: string) {
    super()
    this.#municipalityId = municipalityId
  }

  protected override transformSelectQuery(given: SelectQueryNode): SelectQueryNode {
    const node = super.transformSelectQuery(given)
    const condition = this.#all(node.from?.froms)
    const joins = node.joins?.map((j) => this.#join(j))
    const joined = joins ? { ...node, joins } : node
    return condition ? { ...joined, where: with_(joined.where, condition) } : joined
  }

  protected override transformUpdateQuery(given: UpdateQueryNode): UpdateQueryNode {
    const node = super.transformUpdateQuery(given)
    const condition = this.#all([...(node.table ? [node.table] : []), ...(node.from?.froms ?? [])])
    const joins = node.joins?.map((j) => this.#join(j))
    return { ...node, ...(joins && { joins }), ...(condition && { where: with_(node.where, condition) }) }
  }

  protected override transformDeleteQuery(given: DeleteQueryNode): DeleteQueryNode {
    const node = super.transformDeleteQuery(given)
    const condition = this.#all([...node.from.froms, ...(node.using?.tables ?? [])])
    return condition ? { ...node, where: with_(node.where, condition) } : node
  }

  protected override transformInsertQuery(given: InsertQueryNode): InsertQueryNode {
    const node = super.transformInsertQuery(given)
    if (!node.into || !tenantTable(node.into) || !node.columns || !node.values) return node
    if (node.columns.some((c) => c.column.name === column)) return node
    const { values } = node
    if (!ValuesNode.is(values)) return node
    const own = ValueNode.create(this.#municipalityId)
    return {
      ...node,
      columns: [...node.columns, ColumnNode.create(column)],
      values: ValuesNode.create(
        values.values.map((row) =>
          ValueListNode.is(row)
            ? ValueListNode.create([...row.values, own])
            : PrimitiveValueListNode.is(row)
              ? PrimitiveValueListNode.create([...row.values, this.#municipalityId])
              : row,
        ),
      ),
    }
  }

  #all(tables: readonly OperationNode[] | undefined): OperationNode | undefined {
    return tables
      ?.map((t) => this.#condition(t))
      .filter((c) => c !== undefined)
      .reduce<OperationNode | undefined>((all, c) => (all ? AndNode.create(all, c) : c), undefined)
  }

  #condition(table: OperationNode): OperationNode | undefined {
    const name = tenantTable(table)
    if (!name) return undefined
    const reference = ReferenceNode.create(ColumnNode.create(column), name)
    return BinaryOperationNode.create(
      reference,
      OperatorNode.create('='),
      ValueNode.create(this.#municipalityId),
    )
  }

  #join(join: JoinNode): JoinNode {
    const condition = this.#condition(join.table)
    if (!condition) return join
    return {
      ...join,
      on: join.on
        ? { ...join.on, on: AndNode.create(ParensNode.create(join.on.on), condition) }
        : OnNode.create(condition),
    }
  }
}

/** The name under which a table of ours is referred to, or nothing for common table expressions and exempt tables. */
function tenantTable(node: OperationNode): TableNode | undefined {
  if (AliasNode.is(node))
    return TableNode.is(node.node) && counts(node.node) && IdentifierNode.is(node.alias)
      ? TableNode.create(node.alias.name)
      : undefined
  return TableNode.is(node) && counts(node) ? node : undefined
}
function counts(table: TableNode) {
  const { schema, identifier } = table.table
  return schema !== undefined && !exempt.has(`${schema.name}.${identifier.name}`)
}
const with_ = (where: WhereNode | undefined, condition: OperationNode) =>
  // in brackets: a raw `a or b` must not swallow the tenant
  WhereNode.create(where ? AndNode.create(ParensNode.create(where.where), condition) : condition)
