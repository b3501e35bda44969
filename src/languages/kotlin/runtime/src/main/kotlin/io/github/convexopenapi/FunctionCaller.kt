package io.github.convexopenapi

import java.util.concurrent.CompletableFuture

/** The three kinds of function. */
public enum class FunctionKind { QUERY, MUTATION, ACTION }

/** What typed functions are called through: a [ConvexClient], or a [Snapshot], which runs queries alone. */
public interface FunctionCaller {
    /** Calls a function of this kind, and reads what it returned. */
    public suspend fun <T> callFunction(
        kind: FunctionKind,
        path: String,
        args: Value,
        options: CallOptions,
        read: (Value) -> T,
    ): T
}

/** The same for threads that wait: a [BlockingConvexClient], or its snapshot. */
public interface BlockingFunctionCaller {
    /** Calls a function of this kind, and reads what it returned. */
    public fun <T> callFunction(
        kind: FunctionKind,
        path: String,
        args: Value,
        options: CallOptions,
        read: (Value) -> T,
    ): T
}

/** The same for futures: a [FutureConvexClient], or its snapshot. */
public interface FutureFunctionCaller {
    /** Calls a function of this kind, and reads what it returned. */
    public fun <T> callFunction(
        kind: FunctionKind,
        path: String,
        args: Value,
        options: CallOptions,
        read: (Value) -> T,
    ): CompletableFuture<T>
}

/** Gives what the call gives, if it is of a query. */
internal inline fun <T> Core.onlyQueries(
    kind: FunctionKind,
    path: String,
    options: CallOptions,
    call: () -> T,
): T {
    if (kind == FunctionKind.QUERY) return call()
    val refusal = Call(this, Operations.queryAtTs, path, options)
    throw refusal.refused(ConvexValueException("kind", "A snapshot runs queries alone."))
}

/** Prints the arguments of a typed function; what does not fit is a failure of the call's input. */
internal fun <T> argsOf(
    path: String,
    shape: Shape<Value, T>,
    args: T,
): Value =
    try {
        rooted("args") { shape.write(args) }
    } catch (unfit: ConvexValueException) {
        throw ConvexCallException.Input(FailedCall("", path, null, 0), unfit.path, unfit.rule)
    }
