// Copied from src/languages/kotlin/runtime/src/main/kotlin/io/github/convexopenapi/Deployment.kt by convex-openapi. Do not edit.
package io.github.convexopenapi

import okhttp3.HttpUrl
import okhttp3.HttpUrl.Companion.toHttpUrlOrNull
import java.net.URI
import java.net.URISyntaxException

/** Checks a deployment's URL and takes its trailing slashes off. */
internal fun deploymentUrl(given: String): String {
    val text = given.trim().trimEnd('/')
    val begins = text.startsWith("https://", ignoreCase = true) || text.startsWith("http://", ignoreCase = true)
    if (!begins) refuse("The deployment's URL begins with https:// or http://.")
    if (text.any { it <= ' ' || it == '\u007f' || it.isWhitespace() }) refuse("The deployment's URL holds no space.")
    val authority = text.substringAfter("://").takeWhile { it != '/' && it != '?' && it != '#' }
    if ('@' in authority) refuse("The deployment's URL holds no user name or password.")
    if ('?' in text || '#' in text) refuse("The deployment's URL has no query and no fragment.")
    val url = text.toHttpUrlOrNull() ?: refuse("The deployment's URL is one such as https://happy-animal-123.convex.cloud.")
    if (".." in ".${url.host}" || authority.substringBeforeLast(':', authority).startsWith('.')) {
        refuse("The deployment's URL has a host name without empty parts.")
    }
    if (url.host.trimEnd('.').endsWith(".convex.site")) {
        refuse("This is the address of HTTP actions. Functions are called at the one ending in .convex.cloud.")
    }
    return url.toString().trimEnd('/')
}

private fun refuse(rule: String): Nothing = throw ConvexValueException("url", rule)

/** Where a `Location` leads, without what it would ask there. */
internal fun originOf(
    location: String?,
    from: String,
): String? {
    if (location.isNullOrBlank()) return null
    val url: HttpUrl? = from.toHttpUrlOrNull()?.resolve(location.trim())
    if (url != null) {
        val host = if (':' in url.host) "[${url.host}]" else url.host
        return "${url.scheme}://$host" + if (url.port == HttpUrl.defaultPort(url.scheme)) "" else ":${url.port}"
    }
    return try {
        val target = URI(location.trim())
        if (target.host.isNullOrEmpty()) null else "${target.scheme}://${target.host}" + if (target.port < 0) "" else ":${target.port}"
    } catch (unreadable: URISyntaxException) {
        null
    }
}
