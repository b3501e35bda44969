package io.github.convexopenapi

import java.io.ByteArrayOutputStream
import java.io.IOException

/**
 * Follows the bytes of HTTP/1.1 answers as they come, to tell where one ends: what comes behind it was not asked for.
 *
 * @param keeps whether it keeps the body.
 */
internal class Framing(
    private val keeps: Boolean,
) {
    private enum class State { HEAD, LENGTH, CHUNK_HEAD, CHUNK, CHUNK_END, TRAILERS, UNTIL_CLOSED, DONE }

    private var state = State.HEAD
    private val line = StringBuilder()
    private var left = 0L
    private val kept = ByteArrayOutputStream()
    private val lines = ArrayList<String>()

    /** The status of the last answer. */
    var status: Int = 0
        private set

    /** Whether bytes came that belong to no answer. */
    var hasExcess: Boolean = false
        private set

    /** Whether the answer came to its end. */
    val isDone: Boolean get() = state == State.DONE

    /** Whether the end of the connection ends the answer. */
    val endsWithConnection: Boolean get() = state == State.UNTIL_CLOSED

    val body: ByteArray get() = kept.toByteArray()

    /** The value of a header of the last answer. */
    fun header(name: String): String? =
        lines.firstOrNull { it.substringBefore(':').trim().equals(name, ignoreCase = true) }?.substringAfter(':')?.trim()

    /** Another request goes out: one more answer may come. */
    fun expect() {
        if (isDone && !hasExcess) state = State.HEAD
    }

    fun feed(
        bytes: ByteArray,
        from: Int,
        count: Int,
    ) {
        var at = from
        val end = from + count
        while (at < end) {
            when (state) {
                State.DONE -> {
                    hasExcess = true
                    return
                }
                State.LENGTH, State.CHUNK -> {
                    val taken = minOf(left, (end - at).toLong()).toInt()
                    keep(bytes, at, taken)
                    at += taken
                    left -= taken
                    if (left == 0L) state = if (state == State.LENGTH) State.DONE else State.CHUNK_END
                }
                State.UNTIL_CLOSED -> {
                    keep(bytes, at, end - at)
                    return
                }
                else -> {
                    val byte = bytes[at++].toInt().toChar()
                    if (byte == '\n') endLine() else append(byte)
                }
            }
        }
    }

    private fun keep(
        bytes: ByteArray,
        from: Int,
        count: Int,
    ) {
        if (keeps) kept.write(bytes, from, count)
    }

    private fun append(byte: Char) {
        if (line.length >= LONGEST_LINE) throw IOException("a line of the answer's head is too long")
        line.append(byte)
    }

    private fun endLine() {
        val text = line.toString().removeSuffix("\r")
        line.setLength(0)
        when (state) {
            State.HEAD -> if (text.isEmpty()) endHead() else lines.add(text)
            State.CHUNK_HEAD -> {
                left = text.substringBefore(';').trim().toLongOrNull(16) ?: throw IOException("a chunk of no size")
                state = if (left == 0L) State.TRAILERS else State.CHUNK
            }
            State.CHUNK_END -> state = State.CHUNK_HEAD
            else -> if (text.isEmpty()) state = State.DONE
        }
    }

    private fun endHead() {
        status = lines.firstOrNull()?.split(' ')?.getOrNull(1)?.toIntOrNull() ?: throw IOException("no status line")
        if (status in 100..199) {
            lines.clear()
            return
        }
        val length = header("Content-Length")?.toLongOrNull()
        val chunked = header("Transfer-Encoding")?.contains("chunked", ignoreCase = true) == true
        left = length ?: 0
        state =
            when {
                status == 204 || status == 304 -> State.DONE
                chunked -> State.CHUNK_HEAD
                length == null -> State.UNTIL_CLOSED
                length == 0L -> State.DONE
                else -> State.LENGTH
            }
        if (!keeps) lines.clear()
    }

    private companion object {
        const val LONGEST_LINE = 65_536
    }
}
