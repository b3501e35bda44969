// Copied from src/languages/kotlin/runtime/src/main/kotlin/io/github/convexopenapi/Exchange.kt by convex-openapi. Do not edit.
package io.github.convexopenapi

import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.ensureActive
import kotlinx.coroutines.future.future
import kotlinx.coroutines.runBlocking
import java.util.concurrent.CompletableFuture

/** A call that is not made yet. The door through which it is made says how its end is waited for. */
internal class Exchange<T>(
    private val call: Call,
    private val work: suspend () -> T,
) {
    /** Suspends until the end. */
    suspend fun await(): T = work()

    /** Blocks until the end. Interrupting the thread ends the call. */
    fun block(): T {
        if (Thread.currentThread().isInterrupted) throw call.aborted()
        var ended: ConvexCallException? = null
        try {
            return runBlocking {
                try {
                    work()
                } catch (cancelled: CancellationException) {
                    ended = cancelled.convexCall
                    throw cancelled
                }
            }
        } catch (interrupted: InterruptedException) {
            Thread.currentThread().interrupt()
            throw ended ?: call.aborted()
        }
    }

    /** Works beside the caller. Cancelling the future ends the call. */
    fun future(): CompletableFuture<T> = beside.future { work() }

    private companion object {
        val beside = CoroutineScope(SupervisorJob() + Dispatchers.Default)
    }
}

/** The future of what is made of this one's value. Cancelling it cancels this one. */
internal fun <T, R> CompletableFuture<T>.mapped(make: (T) -> R): CompletableFuture<R> {
    val made = thenApply(make)
    made.whenComplete { _, _ -> if (made.isCancelled) cancel(true) }
    return made
}

/** What became of the call that was cancelled, where the exception came out of one. */
public val CancellationException.convexCall: ConvexCallException?
    get() {
        val calls = suppressedExceptions.filterIsInstance<ConvexCallException>()
        return calls.firstOrNull { it.batch != null } ?: calls.firstOrNull()
    }

/** Makes a call whose work is given the call. */
internal fun <T> exchange(
    core: Core,
    operation: Operation,
    functionPath: String?,
    options: CallOptions,
    work: suspend (Call) -> T,
): Exchange<T> {
    val call = Call(core, operation, functionPath, options)
    return Exchange(call) {
        try {
            currentCoroutineContext().ensureActive()
            work(call)
        } catch (cancelled: CancellationException) {
            // What a coroutine that was cancelled throws has to stay what it is; what became of the call goes with it.
            cancelled.addSuppressed(call.aborted())
            throw cancelled
        }
    }
}
