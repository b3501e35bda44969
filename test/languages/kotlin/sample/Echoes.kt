package sample

import io.github.convexopenapi.Api
import io.github.convexopenapi.Echo_AnyActionArgs
import io.github.convexopenapi.Echo_AnyArgs
import io.github.convexopenapi.Echo_AnyMutationArgs
import io.github.convexopenapi.Echo_ArrayArgs
import io.github.convexopenapi.Echo_BooleanArgs
import io.github.convexopenapi.Echo_BytesArgs
import io.github.convexopenapi.Echo_Float64Args
import io.github.convexopenapi.Echo_Int64Args
import io.github.convexopenapi.Echo_LiteralArgs
import io.github.convexopenapi.Echo_LiteralArgs_value_booleanLiteral
import io.github.convexopenapi.Echo_LiteralArgs_value_float64Literal
import io.github.convexopenapi.Echo_LiteralArgs_value_int64Literal
import io.github.convexopenapi.Echo_LiteralArgs_value_stringLiteral
import io.github.convexopenapi.Echo_NothingArgs
import io.github.convexopenapi.Echo_ObjectArgs
import io.github.convexopenapi.Echo_ObjectArgs_value
import io.github.convexopenapi.Echo_OptionalArgs
import io.github.convexopenapi.Echo_RecordArgs
import io.github.convexopenapi.Echo_StringArgs
import io.github.convexopenapi.Echo_UnionArgs
import io.github.convexopenapi.Echo_UnionArgs_value_image
import io.github.convexopenapi.Echo_UnionArgs_value_text
import io.github.convexopenapi.Presence
import io.github.convexopenapi.Value

val PAYLOAD: Double = Double.fromBits(0x7ff8000000000001)
val ANYTHING: Map<String, Any?> =
    mapOf(
        "null" to null,
        "list" to listOf(1L shl 60, 0.5, -0.0, PAYLOAD, byteArrayOf(1), emptyMap<String, Any>()),
        "" to "empty",
    )

/** Holds what comes back to what was sent. */
suspend fun Check.echoes(api: Api) {
    val echo = api.echo
    echo.nothing(Echo_NothingArgs(Value.Null))
    for (want in listOf(true, false)) same("echo:boolean", want, echo.boolean_(Echo_BooleanArgs(want)))
    val floats = listOf(0.0, -0.0, 1.0, 0.1, Double.MIN_VALUE, Double.MAX_VALUE, Double.NaN, PAYLOAD, 4611686018427387904.0)
    for (want in floats + listOf(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY)) same("echo:float64", want, echo.float64(Echo_Float64Args(want)))
    for (want in listOf(0, -1, (1L shl 53) + 1, Long.MAX_VALUE, Long.MIN_VALUE)) same("echo:int64", want, echo.int64(Echo_Int64Args(want)))
    for (want in listOf("", "\u0000\u2028é😀\"\\", "\$integer")) same("echo:string", want, echo.string(Echo_StringArgs(want)))
    for (want in listOf(bytes(), bytes(0), bytes(255, 254, 253, 0))) same("echo:bytes", want, echo.bytes(Echo_BytesArgs(want)))
    for (want in listOf(emptyList(), listOf(1L, Long.MIN_VALUE))) same("echo:array", want, echo.array(Echo_ArrayArgs(want)))
    for (want in listOf(emptyMap(), mapOf("a" to -0.0, "B c" to Double.NaN))) same("echo:record", want, echo.record(Echo_RecordArgs(want)))
    for (given in listOf(Echo_ObjectArgs_value(count = 1), Echo_ObjectArgs_value(count = 1L shl 60, label = "", constructor = false))) {
        val came = echo.object_(Echo_ObjectArgs(given))
        same("echo:object", listOf(given.count, given.label, given.constructor), listOf(came.count, came.label, came.constructor))
    }
    unions(api)
    for (given in listOf(Presence.Absent, Presence.of(null), Presence.of("x"))) same("echo:optional", given, echo.optional(Echo_OptionalArgs(given)).value)
    same("echo:any", value(ANYTHING), echo.any(Echo_AnyArgs(value(ANYTHING))))
    same("echo:anyMutation", value(ANYTHING), echo.anyMutation(Echo_AnyMutationArgs(value(ANYTHING))))
    same("echo:anyAction", value(ANYTHING), echo.anyAction(Echo_AnyActionArgs(value(ANYTHING))))
    same("echo:unvalidated", value(ANYTHING), echo.unvalidated(ANYTHING))
}

private suspend fun Check.unions(api: Api) {
    val literals =
        listOf(
            Echo_LiteralArgs_value_stringLiteral.small to "small",
            Echo_LiteralArgs_value_float64Literal.x7 to "x7",
            Echo_LiteralArgs_value_int64Literal.x1 to "x1",
            Echo_LiteralArgs_value_booleanLiteral.true_ to "true_",
        )
    for ((given, want) in literals) same("echo:literal", want, (api.echo.literal(Echo_LiteralArgs(given)) as Enum<*>).name)
    for (given in listOf(Echo_UnionArgs_value_text("é"), Echo_UnionArgs_value_image(bytes(0, 1)))) {
        same("echo:union", given, api.echo.union(Echo_UnionArgs(given)))
    }
    same("echo:union", null, api.echo.union(Echo_UnionArgs(null)))
}
