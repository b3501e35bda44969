package io.github.convexopenapi

import okio.ByteString.Companion.toByteString

/** Who calls. Its fields are functions of nothing that prints itself, so that no secret is shown by accident. */
internal class Identity(
    val header: String? = null,
    val source: TokenSource? = null,
    val secrets: List<String> = emptyList(),
    val administers: Boolean = false,
    /** Whether the key acts as a user. */
    val acting: Boolean = false,
) {
    override fun toString(): String = "Identity"
}

/** Makes an identity of a client's options. */
internal fun identityOf(
    token: String?,
    tokenSource: TokenSource?,
    deployKey: String?,
    actAs: Any?,
): Identity {
    if (listOfNotNull(token, tokenSource, deployKey).size > 1) refuse("Give one of a token, a token source and a deploy key.")
    if (actAs != null && deployKey == null) throw ConvexValueException("actAs", "Acting as a user needs a deploy key.")
    if (tokenSource != null) return Identity(source = tokenSource)
    if (token != null) return bearer(token)
    if (deployKey == null) return Identity()
    if (deployKey.isBlank() || !fitsHeader(deployKey)) refuse("A deploy key is printable ASCII.")
    // What stands behind the deployment's name is as good as the whole.
    val secrets = listOf(deployKey, deployKey.substringAfter('|'))
    if (actAs == null) return Identity("Convex $deployKey", null, secrets, administers = true)
    val json = rooted("actAs") { printJson(Json.of(actAs)) }
    val suffix = json.toByteString().base64()
    return Identity("Convex $deployKey:$suffix", null, secrets + suffix, administers = true, acting = true)
}

/** The identity of one user's token. No text: nobody's. */
internal fun bearer(token: String?): Identity {
    if (token.isNullOrEmpty()) return Identity()
    if (token.isBlank() || !fitsHeader(token)) refuse("A token is printable ASCII.")
    return Identity("Bearer $token", null, listOf(token))
}

private fun refuse(rule: String): Nothing = throw ConvexValueException("authorization", rule)
