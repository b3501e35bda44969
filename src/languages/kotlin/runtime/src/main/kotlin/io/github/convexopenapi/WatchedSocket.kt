package io.github.convexopenapi

import java.io.IOException
import java.io.InputStream
import java.io.OutputStream
import java.net.InetAddress
import java.net.Socket
import java.net.SocketException
import java.net.SocketTimeoutException
import javax.net.SocketFactory

/** A connection of the pool is not as it was left, and nothing was sent on it. */
internal class StaleConnection : IOException("the connection is not as it was left")

/**
 * A socket that knows whether more came than was asked for, which must not become somebody's answer. OkHttp looks at
 * neither, and reads ahead. Of a connection with TLS it sees no answer, and watches nothing.
 */
internal class WatchedSocket : Socket() {
    private val framing = Framing(keeps = false)
    private var isPlain: Boolean? = null

    /** Whether the connection is used: it has had an answer already. */
    val isUsed: Boolean get() = isPlain == true

    /** Whether more came than was asked for. */
    @Synchronized
    fun isUnclean(): Boolean = isPlain == true && (!framing.isDone || framing.hasExcess)

    @Synchronized
    private fun heard(
        bytes: ByteArray,
        from: Int,
        count: Int,
    ) {
        if (isPlain == null) isPlain = bytes[from] == 'H'.code.toByte()
        if (isPlain == true) framing.feed(bytes, from, count)
    }

    @Synchronized
    private fun said() {
        framing.expect()
    }

    override fun getInputStream(): InputStream = Watched(super.getInputStream())

    override fun getOutputStream(): OutputStream = Saying(super.getOutputStream())

    private inner class Watched(
        private val inner: InputStream,
    ) : InputStream() {
        override fun read(): Int {
            val one = ByteArray(1)
            return if (read(one, 0, 1) < 0) -1 else one[0].toInt() and 0xff
        }

        override fun read(
            bytes: ByteArray,
            from: Int,
            count: Int,
        ): Int {
            val read = inner.read(bytes, from, count)
            if (read > 0) heard(bytes, from, read)
            return read
        }

        override fun available(): Int = inner.available()

        override fun close() = inner.close()
    }

    private inner class Saying(
        private val inner: OutputStream,
    ) : OutputStream() {
        override fun write(byte: Int) = write(byteArrayOf(byte.toByte()), 0, 1)

        override fun write(
            bytes: ByteArray,
            from: Int,
            count: Int,
        ) {
            said()
            inner.write(bytes, from, count)
        }

        override fun flush() = inner.flush()

        override fun close() = inner.close()
    }
}

/** Makes sockets that are watched. */
internal object WatchedSockets : SocketFactory() {
    override fun createSocket(): Socket = WatchedSocket()

    override fun createSocket(
        host: String,
        port: Int,
    ): Socket = WatchedSocket().apply { connect(java.net.InetSocketAddress(host, port)) }

    override fun createSocket(
        host: String,
        port: Int,
        localHost: InetAddress,
        localPort: Int,
    ): Socket = createSocket(host, port)

    override fun createSocket(
        host: InetAddress,
        port: Int,
    ): Socket = WatchedSocket().apply { connect(java.net.InetSocketAddress(host, port)) }

    override fun createSocket(
        host: InetAddress,
        port: Int,
        localHost: InetAddress,
        localPort: Int,
    ): Socket = createSocket(host, port)
}

/** Whether a connection that has been idle is closed, or has something waiting. */
internal fun isSpent(socket: Socket): Boolean {
    val patience = socket.soTimeout
    return try {
        socket.soTimeout = 1
        socket.getInputStream().read()
        true
    } catch (silent: SocketTimeoutException) {
        false
    } catch (closed: IOException) {
        true
    } finally {
        try {
            socket.soTimeout = patience
        } catch (closed: SocketException) {
            // The caller closes it anyway.
        }
    }
}
