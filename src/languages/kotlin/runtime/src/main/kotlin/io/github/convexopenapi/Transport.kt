package io.github.convexopenapi

import kotlinx.coroutines.suspendCancellableCoroutine
import okhttp3.Call
import okhttp3.Callback
import okhttp3.Dispatcher
import okhttp3.Interceptor
import okhttp3.MediaType
import okhttp3.MediaType.Companion.toMediaType
import okhttp3.OkHttpClient
import okhttp3.Protocol
import okhttp3.Request
import okhttp3.RequestBody
import okhttp3.RequestBody.Companion.toRequestBody
import okhttp3.Response
import java.io.IOException
import java.net.Socket
import java.util.WeakHashMap
import java.util.concurrent.SynchronousQueue
import java.util.concurrent.ThreadPoolExecutor
import java.util.concurrent.TimeUnit
import kotlin.coroutines.resume
import kotlin.coroutines.resumeWithException

/** One request on its way out. */
internal class Outgoing(
    val url: String,
    val method: String,
    val headers: List<Pair<String, String>>,
    /** Nothing where the operation sends nothing. */
    val body: ByteArray?,
    val mediaType: String?,
)

/** What came back. */
internal class Incoming<T>(
    val status: Int,
    val body: ByteArray,
    val retryAfter: String?,
    val location: String?,
    /** What the body was read as, where the status is one of an answer. */
    val content: Result<T>?,
)

/** The connection failed. */
internal class Broken(
    cause: IOException,
    /** Whether nothing can have reached the server. */
    val unsent: Boolean,
) : IOException(cause.message, cause)

/** What the interceptor below OkHttp's own rules notes of one request. */
private class Note {
    @Volatile var hadConnection = false

    @Volatile var retryAfter: String? = null
}

/**
 * Sends by OkHttp, which is kept from doing anything of its own accord: it follows no redirect and repeats nothing.
 *
 * @param own whether the client is ours to shut down.
 */
internal class Transport(
    given: OkHttpClient?,
) {
    private val own = given == null
    private val lastUsed = WeakHashMap<Socket, Long>()
    private val client: OkHttpClient =
        (given?.newBuilder() ?: OkHttpClient.Builder().dispatcher(dispatcher()).socketFactory(WatchedSockets))
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .addNetworkInterceptor(::intercept)
            .connectTimeout(0, TimeUnit.MILLISECONDS)
            .readTimeout(0, TimeUnit.MILLISECONDS)
            .writeTimeout(0, TimeUnit.MILLISECONDS)
            .callTimeout(0, TimeUnit.MILLISECONDS)
            .build()

    /** Sends a request and reads the whole answer, on a thread of OkHttp's. Cancelling it closes the connection. */
    suspend fun <T> send(
        outgoing: Outgoing,
        read: (Int, ByteArray) -> Result<T>?,
    ): Incoming<T> {
        if (outgoing.method == "GET" && outgoing.body != null) return sendByHand(outgoing, client, read)
        // Each stale connection of the pool costs one round, and is gone then.
        while (true) {
            val note = Note()
            try {
                return sendOnce(outgoing, note, read)
            } catch (stale: StaleConnection) {
                continue
            } catch (broken: IOException) {
                throw Broken(broken, unsent = !note.hadConnection)
            }
        }
    }

    private suspend fun <T> sendOnce(
        outgoing: Outgoing,
        note: Note,
        read: (Int, ByteArray) -> Result<T>?,
    ): Incoming<T> =
        suspendCancellableCoroutine { continuation ->
            val call = client.newCall(request(outgoing, note))
            continuation.invokeOnCancellation { call.cancel() }
            call.enqueue(
                object : Callback {
                    override fun onFailure(
                        call: Call,
                        e: IOException,
                    ) = continuation.resumeWithException(e)

                    override fun onResponse(
                        call: Call,
                        response: Response,
                    ) {
                        val came =
                            try {
                                incoming(response, note, read)
                            } catch (broken: IOException) {
                                return continuation.resumeWithException(broken)
                            } catch (large: OutOfMemoryError) {
                                return continuation.resumeWithException(IOException("the answer does not fit in memory", large))
                            }
                        continuation.resume(came)
                    }
                },
            )
        }

    private fun request(
        outgoing: Outgoing,
        note: Note,
    ): Request {
        val builder = Request.Builder().url(outgoing.url).tag(Note::class.java, note)
        for ((name, value) in outgoing.headers) builder.header(name, value)
        return builder.method(outgoing.method, bodyOf(outgoing)).build()
    }

    private fun bodyOf(outgoing: Outgoing): RequestBody? {
        if (outgoing.method == "GET") return null
        return (outgoing.body ?: NO_BYTES).toRequestBody(outgoing.mediaType?.let(::mediaType))
    }

    private fun mediaType(text: String): MediaType = mediaTypes.getOrPut(text) { text.toMediaType() }

    private val mediaTypes = java.util.concurrent.ConcurrentHashMap<String, MediaType>()

    private fun <T> incoming(
        response: Response,
        note: Note,
        read: (Int, ByteArray) -> Result<T>?,
    ): Incoming<T> =
        response.use {
            val encoding = response.header("Content-Encoding")
            val body = response.body.bytes()
            if (encoding != null && !encoding.equals("identity", ignoreCase = true) && body.isNotEmpty()) throw IOException("the answer is packed in a way that was not asked for")
            Incoming(response.code, body, note.retryAfter, response.header("Location"), read(response.code, body))
        }

    /** Sits right above the connection, below everything that OkHttp does of its own accord. */
    private fun intercept(chain: Interceptor.Chain): Response {
        val note = chain.request().tag(Note::class.java)
        val connection = chain.connection()
        val socket = connection?.socket()
        val framesItself = connection?.protocol() == Protocol.HTTP_2
        if (socket != null && !framesItself) refuseUnlessClean(socket)
        note?.hadConnection = true
        val response = chain.proceed(chain.request())
        if (socket != null && !framesItself) synchronized(lastUsed) { lastUsed[socket] = System.nanoTime() }
        note?.retryAfter = response.header("Retry-After")
        // OkHttp would repeat a 503 that says so at once, whatever was sent.
        return response.newBuilder().removeHeader("Retry-After").build()
    }

    private fun refuseUnlessClean(socket: Socket) {
        val used = synchronized(lastUsed) { lastUsed[socket] } ?: return
        val idle = System.nanoTime() - used > LONG_IDLE
        val unclean = (socket is WatchedSocket && socket.isUnclean()) || socket.getInputStream().available() > 0 || (idle && isSpent(socket))
        if (!unclean) return
        socket.close()
        throw StaleConnection()
    }

    /** Lets go of connections and threads. What is under way comes to its end. */
    fun close() {
        if (!own) return
        client.dispatcher.executorService.shutdown()
        client.connectionPool.evictAll()
    }

    private companion object {
        /** Nanoseconds after which a connection may have been closed from the other side. */
        const val LONG_IDLE = 1_000_000_000L

        /** As many calls at a time as there are callers, on threads that keep no program from ending. */
        fun dispatcher(): Dispatcher {
            val threads =
                ThreadPoolExecutor(0, Int.MAX_VALUE, 60, TimeUnit.SECONDS, SynchronousQueue()) { work ->
                    Thread(work, "convex-openapi").apply { isDaemon = true }
                }
            return Dispatcher(threads).apply {
                maxRequests = Int.MAX_VALUE
                maxRequestsPerHost = Int.MAX_VALUE
            }
        }
    }
}
