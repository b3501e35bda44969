package io.github.convexopenapi

import java.time.LocalDateTime
import java.time.ZoneOffset
import java.time.format.DateTimeFormatter
import java.time.format.DateTimeFormatterBuilder
import java.time.format.DateTimeParseException
import java.time.temporal.ChronoField
import java.util.Locale
import kotlin.random.Random
import kotlin.time.Duration
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.nanoseconds
import kotlin.time.Duration.Companion.seconds

/** The retries that a client has in hand, which keeps many calls from each trying three times while all is down. */
internal class Budget(
    private val most: Int,
) {
    private var left = most

    @Synchronized
    fun take(): Boolean {
        if (left < 1) return false
        left--
        return true
    }

    @Synchronized
    fun giveBack() {
        if (left < most) left++
    }
}

/** The longest wait before the next attempt, after so many. It is random, so that clients do not come back together. */
internal fun RetryRules.delayAfter(
    tries: Int,
    failure: ConvexCallException,
): Duration {
    val first = if (isThrottling(failure)) throttlingDelay else baseDelay
    var longest = minOf(first, maxDelay)
    var left = tries - 1
    while (left-- > 0 && longest < maxDelay) longest = minOf(longest * 2, maxDelay)
    return Random.nextLong(longest.inWholeNanoseconds + 1).nanoseconds
}

private fun RetryRules.isThrottling(failure: ConvexCallException): Boolean =
    failure is ConvexCallException.Status &&
        (failure.status in documented.throttlingStatuses || (failure.status == 503 && failure.code in documented.throttlingCodes))

/** How long an answer asks to wait, in seconds (digits and nothing else) or as a date; null where it says nothing. */
internal fun RetryRules.retryAfter(
    status: Int,
    header: String?,
): Duration? {
    val text = header?.trim()
    if (text.isNullOrEmpty() || status !in documented.retryAfterStatuses) return null
    if (text.all { it in '0'..'9' }) return (text.toLongOrNull() ?: Long.MAX_VALUE).seconds
    val moment = forms.firstNotNullOfOrNull { parse(text, it) } ?: return null
    return maxOf(0L, moment - System.currentTimeMillis()).milliseconds
}

/** The three forms of an HTTP date. */
private val forms: List<DateTimeFormatter> =
    listOf(
        form { appendPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'") },
        form { appendPattern("EEEE, dd-MMM-").appendValueReduced(ChronoField.YEAR, 2, 2, 1970).appendPattern(" HH:mm:ss 'GMT'") },
        form { appendPattern("EEE MMM ").padNext(2).appendValue(ChronoField.DAY_OF_MONTH).appendPattern(" HH:mm:ss uuuu") },
    )

private fun form(build: DateTimeFormatterBuilder.() -> Unit): DateTimeFormatter = DateTimeFormatterBuilder().apply(build).toFormatter(Locale.US)

private fun parse(
    text: String,
    form: DateTimeFormatter,
): Long? =
    try {
        LocalDateTime.parse(text, form).toInstant(ZoneOffset.UTC).toEpochMilli()
    } catch (other: DateTimeParseException) {
        null
    }
