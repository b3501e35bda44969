// Copied from src/languages/kotlin/runtime/src/main/kotlin/io/github/convexopenapi/GetWithBody.kt by convex-openapi. Do not edit.
package io.github.convexopenapi

import kotlinx.coroutines.suspendCancellableCoroutine
import okhttp3.HttpUrl.Companion.toHttpUrl
import okhttp3.OkHttpClient
import java.io.IOException
import java.net.InetSocketAddress
import java.net.Socket
import javax.net.ssl.SSLSocket
import kotlin.coroutines.resume
import kotlin.coroutines.resumeWithException

/** Sends a GET with a body, which OkHttp refuses to, on a connection of its own. */
internal suspend fun <T> sendByHand(
    outgoing: Outgoing,
    client: OkHttpClient,
    read: (Int, ByteArray) -> Result<T>?,
): Incoming<T> =
    suspendCancellableCoroutine { continuation ->
        val exchange = ExchangeByHand(outgoing, client)
        continuation.invokeOnCancellation { exchange.close() }
        client.dispatcher.executorService.execute {
            val came =
                try {
                    exchange.perform()
                } catch (broken: IOException) {
                    return@execute continuation.resumeWithException(Broken(broken, unsent = !exchange.isConnected))
                } catch (limit: OutOfMemoryError) {
                    return@execute continuation.resumeWithException(Broken(IOException("the answer does not fit in memory", limit), unsent = false))
                }
            continuation.resume(Incoming(came.status, came.body, came.header("Retry-After"), came.header("Location"), read(came.status, came.body)))
        }
    }

private class ExchangeByHand(
    private val outgoing: Outgoing,
    private val client: OkHttpClient,
) {
    @Volatile private var socket: Socket? = null

    @Volatile private var isClosed = false

    @Volatile var isConnected = false
        private set

    fun close() {
        isClosed = true
        socket?.close()
    }

    fun perform(): Framing {
        val url = outgoing.url.toHttpUrl()
        open(Socket()).use { plain ->
            plain.connect(InetSocketAddress(client.dns.lookup(url.host).first(), url.port))
            plain.tcpNoDelay = true
            val used = if (url.isHttps) secure(plain, url.host, url.port) else plain
            isConnected = true
            used.use {
                val path = url.encodedPath + (url.encodedQuery?.let { "?$it" } ?: "")
                val host = url.host.let { if (':' in it) "[$it]" else it } + (if (url.port == usualPort(url.isHttps)) "" else ":${url.port}")
                used.getOutputStream().write(head(path, host) + (outgoing.body ?: NO_BYTES))
                return answer(used)
            }
        }
    }

    private fun open(socket: Socket): Socket {
        this.socket = socket
        if (isClosed) throw IOException("the call was cancelled")
        return socket
    }

    private fun secure(
        plain: Socket,
        host: String,
        port: Int,
    ): Socket {
        val secured = client.sslSocketFactory.createSocket(plain, host, port, true) as SSLSocket
        secured.sslParameters = secured.sslParameters.apply { endpointIdentificationAlgorithm = "HTTPS" }
        secured.startHandshake()
        return secured
    }

    private fun head(
        path: String,
        host: String,
    ): ByteArray {
        val lines = ArrayList<String>()
        lines.add("${outgoing.method} $path HTTP/1.1")
        lines.add("Host: $host")
        lines.add("Connection: close")
        for ((name, value) in outgoing.headers) lines.add("$name: $value")
        outgoing.mediaType?.let { lines.add("Content-Type: $it") }
        lines.add("Content-Length: ${outgoing.body?.size ?: 0}")
        return lines.joinToString("\r\n", postfix = "\r\n\r\n").toByteArray(Charsets.ISO_8859_1)
    }

    private fun answer(socket: Socket): Framing {
        val framing = Framing(keeps = true)
        val room = ByteArray(8192)
        while (!framing.isDone) {
            val count = socket.getInputStream().read(room)
            if (count < 0) break
            framing.feed(room, 0, count)
        }
        if (!framing.isDone && !framing.endsWithConnection) throw IOException("the answer broke off")
        val encoding = framing.header("Content-Encoding")
        if (encoding != null && !encoding.equals("identity", ignoreCase = true)) throw IOException("the answer is packed in a way that was not asked for")
        return framing
    }

    private companion object {
        fun usualPort(secure: Boolean) = if (secure) 443 else 80
    }
}
