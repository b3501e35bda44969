@file:JvmName("Selections")

package io.github.convexopenapi

/** Whether something is exported. */
public enum class Inclusion(
    internal val word: String,
) {
    INCLUDED("included"),
    EXCLUDED("excluded"),
}

/** Says what to export. What is not named in it is included or excluded by [other], which has to be said. */
public data class Selection(
    /** Selections by component path; `""` is the root app. */
    public val components: Map<String, ComponentSelection>,
    public val other: Inclusion?,
)

/** Selects some tables of the root app, whole, and nothing else. */
public fun selectTables(vararg tables: String): Selection {
    val chosen = tables.associateWith { TableSelection(other = Inclusion.INCLUDED) }
    return Selection(mapOf("" to ComponentSelection(chosen, Inclusion.EXCLUDED)), Inclusion.EXCLUDED)
}

/** Says which tables of a component to export. */
public data class ComponentSelection
    @JvmOverloads
    constructor(
        /** Selections by table. */
        public val tables: Map<String, TableSelection> = emptyMap(),
        public val other: Inclusion? = null,
        /** Leaves out the whole component; then nothing else is said. */
        public val excluded: Boolean = false,
    )

/** Says which fields of a table to export. The `_id` always is. */
public data class TableSelection
    @JvmOverloads
    constructor(
        public val fields: Map<String, Inclusion> = emptyMap(),
        public val other: Inclusion? = null,
        /** Leaves out the whole table; then nothing else is said. */
        public val excluded: Boolean = false,
    )

private val identifier = Regex("[A-Za-z_][A-Za-z0-9_]{0,63}")
private val componentName = Regex("[A-Za-z0-9_-]+")

// By its parts: java.util.regex descends by a frame for each of a group that repeats, and overflows the stack.
private fun isComponentPath(text: String) = text.isEmpty() || text.split('/').all(componentName::matches)
private val excluded = Json.Text(Inclusion.EXCLUDED.word)

/** The selection as it is sent. One that is ill-formed is refused: the backend would export everything. */
internal fun Selection.toJson(): Json =
    rooted("selection") {
        level(components, other, ::isComponentPath, "This is no component path.") { _, component ->
            if (component.excluded) {
                excluded
            } else {
                level(component.tables, component.other, identifier::matches, "This is no name of a table.") { _, table ->
                    if (table.excluded) excluded else level(table.fields, table.other, identifier::matches, "This is no name of a field.", ::word)
                }
            }
        }
    }

private fun word(
    name: String,
    inclusion: Inclusion?,
): Json {
    if (inclusion == null) throw broken("This is INCLUDED or EXCLUDED.")
    if (name == "_id" && inclusion == Inclusion.EXCLUDED) throw broken("The _id cannot be excluded.")
    return Json.Text(inclusion.word)
}

private fun <T> level(
    named: Map<String, T>,
    other: Inclusion?,
    fits: (String) -> Boolean,
    rule: String,
    inner: (String, T) -> Json,
): Json {
    val fields = LinkedHashMap<String, Json>()
    underField("_other") { fields["_other"] = word("_other", other) }
    for (name in named.keys.sorted()) {
        underField(name) {
            if (!fits(name) || name == "_other") throw broken(rule)
            fields[name] = inner(name, named.getValue(name))
        }
    }
    return Json.Object(fields)
}
