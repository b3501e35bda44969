@file:JvmName("Failures")

package io.github.convexopenapi

/** Whether no answer came. */
public fun isNetworkFailure(error: Throwable): Boolean = error is ConvexCallException.Network

/** Whether the time ran out. */
public fun isTimeoutFailure(error: Throwable): Boolean = error is ConvexCallException.Timeout

/** Whether the caller gave up. */
public fun isAbortedFailure(error: Throwable): Boolean = error is ConvexCallException.Aborted

/** Whether an HTTP status came that carries no result. */
public fun isStatusFailure(error: Throwable): Boolean = error is ConvexCallException.Status

/** Whether the answer was not what the API promises. */
public fun isShapeFailure(error: Throwable): Boolean = error is ConvexCallException.Shape

/** Whether the caller's own input was refused, before anything was sent. */
public fun isInputFailure(error: Throwable): Boolean = error is ConvexCallException.Input

/** Whether the function threw. */
public fun isFunctionFailure(error: Throwable): Boolean = error is ConvexCallException.Function
