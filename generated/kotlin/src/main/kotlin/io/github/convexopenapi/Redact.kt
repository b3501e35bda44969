// Copied from src/languages/kotlin/runtime/src/main/kotlin/io/github/convexopenapi/Redact.kt by convex-openapi. Do not edit.
package io.github.convexopenapi

/** A token of a few letters is none, and would be struck out of every text. */
private const val SHORTEST = 4

/** A character as JSON, a URL or HTML escapes it. */
private val escaped =
    Regex("&#[xX]0*([0-9a-fA-F]{2});?|(?:\\\\[uU]00|\\\\[xX]|%)([0-9a-fA-F]{2})|&#0*([0-9]{2,3});?|(&[A-Za-z]+;)|\\\\([\\s\\S])")

/** The marks of ASCII that HTML has names for. */
private val entities: Map<String, Char> =
    mapOf(
        '\t' to "Tab", '\n' to "NewLine", '!' to "excl", '"' to "quot QUOT", '#' to "num", '$' to "dollar", '%' to "percnt",
        '&' to "amp AMP", '\'' to "apos", '(' to "lpar", ')' to "rpar", '*' to "ast midast", '+' to "plus", ',' to "comma",
        '.' to "period", '/' to "sol", ':' to "colon", ';' to "semi", '<' to "lt LT", '=' to "equals", '>' to "gt GT",
        '?' to "quest", '@' to "commat", '[' to "lsqb lbrack", '\\' to "bsol", ']' to "rsqb rbrack", '^' to "Hat",
        '_' to "lowbar UnderBar", '`' to "grave DiacriticalGrave", '{' to "lcub lbrace", '|' to "verbar vert VerticalLine",
        '}' to "rcub rbrace",
    ).flatMap { (character, names) -> names.split(' ').map { "&$it;" to character } }.toMap()

private class Found(
    val begin: Int,
    val end: Int,
)

/**
 * Strikes secrets, and what follows the places of others, out of a text that came from elsewhere: as they are, and as
 * they are once or twice escaped. It is rules Q11 and Z6 of the contract for runtimes.
 */
internal fun redact(
    text: String,
    secrets: List<String>,
): String {
    val found = ArrayList<Found>()
    var plain = text
    var begins: IntArray? = null
    for (level in 0..2) {
        for (secret in secrets) if (secret.length >= SHORTEST) find(plain, secret, begins, found)
        for (place in secretPlaces) findBehind(plain, place, begins, found)
        if (plain.none { it == '\\' || it == '%' || it == '&' }) break
        val layer = unescape(plain, begins)
        plain = layer.first
        begins = layer.second
    }
    if (found.isEmpty()) return text
    val clean = StringBuilder()
    var done = 0
    for (one in found.sortedBy { it.begin }) {
        if (one.begin >= done) clean.append(text, done, one.begin).append("[redacted]")
        done = maxOf(done, one.end)
    }
    return clean.append(text, done, text.length).toString()
}

private fun find(
    plain: String,
    secret: String,
    begins: IntArray?,
    found: MutableList<Found>,
) {
    var at = plain.indexOf(secret)
    while (at >= 0) {
        val end = at + secret.length
        found.add(if (begins == null) Found(at, end) else Found(begins[at], begins[end]))
        at = plain.indexOf(secret, end)
    }
}

/** What of a URL can follow, beside letters and digits. */
private const val FOLLOWS_IN_URL = "_.~%!$*+=:@/?&-"

private fun findBehind(
    plain: String,
    place: String,
    begins: IntArray?,
    found: MutableList<Found>,
) {
    var at = plain.indexOf(place)
    while (at >= 0) {
        val begin = at + place.length
        var end = begin
        while (end < plain.length && (plain[end] in 'a'..'z' || plain[end] in 'A'..'Z' || plain[end] in '0'..'9' || plain[end] in FOLLOWS_IN_URL)) end++
        if (end > begin) found.add(if (begins == null) Found(begin, end) else Found(begins[begin], begins[end]))
        at = plain.indexOf(place, end)
    }
}

/** Takes one layer of escapes off, and says where each character, and the end, began. */
private fun unescape(
    text: String,
    begins: IntArray?,
): Pair<String, IntArray> {
    val was = begins ?: IntArray(text.length + 1) { it }
    val plain = StringBuilder()
    val now = IntArray(text.length + 1)
    fun keep(
        from: Int,
        to: Int,
    ) {
        for (index in from until to) {
            now[plain.length] = was[index]
            plain.append(text[index])
        }
    }
    var done = 0
    for (escape in escaped.findAll(text)) {
        keep(done, escape.range.first)
        done = escape.range.last + 1
        for (character in characterOf(escape)) {
            now[plain.length] = was[escape.range.first]
            plain.append(character)
        }
    }
    keep(done, text.length)
    now[plain.length] = was[text.length]
    return plain.toString() to now.copyOf(plain.length + 1)
}

private fun characterOf(escape: MatchResult): String {
    val (reference, unit, decimal, name, itself) = escape.destructured
    return when {
        decimal.isNotEmpty() -> decimal.toInt().toChar().toString()
        name.isNotEmpty() -> entities[name]?.toString() ?: name
        itself.isNotEmpty() -> itself
        else -> reference.ifEmpty { unit }.toInt(16).toChar().toString()
    }
}

/** A value without secrets in its texts. */
internal fun redact(
    value: Value,
    secrets: List<String>,
): Value =
    when (value) {
        is Value.Text -> Value.Text(redact(value.value, secrets))
        is Value.Array -> Value.Array(value.items.map { redact(it, secrets) })
        is Value.Object -> Value.Object(value.fields.entries.associate { (name, field) -> redact(name, secrets) to redact(field, secrets) })
        else -> value
    }

/** An exception as it is, unless it or what caused it would show a secret: then its cleaned text alone. */
internal fun redact(
    cause: Throwable,
    secrets: List<String>,
): Throwable {
    val shown = generateSequence(cause) { it.cause }.take(20).joinToString("\n") { it.toString() + it.suppressed.joinToString() }
    return if (redact(shown, secrets) == shown) cause else java.io.IOException(redact(cause.toString(), secrets))
}

/** How much of a body an error keeps, in UTF-16 units, which every language can count. */
private const val LONGEST_BODY = 2000

/** Cuts a text where a character ends. */
internal fun shorten(text: String): String {
    if (text.length <= LONGEST_BODY) return text
    return text.substring(0, if (text[LONGEST_BODY - 1].isHighSurrogate()) LONGEST_BODY - 1 else LONGEST_BODY)
}
