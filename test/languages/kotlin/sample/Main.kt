package sample

import io.github.convexopenapi.Api
import io.github.convexopenapi.BatchQuery
import io.github.convexopenapi.CallOptions
import io.github.convexopenapi.Chat_Rooms_GetArgs
import io.github.convexopenapi.Chat_Rooms_OpenArgs
import io.github.convexopenapi.ConvexCallException
import io.github.convexopenapi.ConvexClient
import io.github.convexopenapi.Counters_IncrementArgs
import io.github.convexopenapi.Counters_ReadArgs
import io.github.convexopenapi.Echo_IdArgs
import io.github.convexopenapi.InternalApi
import io.github.convexopenapi.Logs_ManyArgs
import io.github.convexopenapi.Messages_GetArgs
import io.github.convexopenapi.Messages_LikeArgs
import io.github.convexopenapi.Messages_ListArgs
import io.github.convexopenapi.Messages_ListArgs_channel
import io.github.convexopenapi.Messages_RemoveArgs
import io.github.convexopenapi.Messages_SendArgs
import io.github.convexopenapi.Messages_SendArgs_channel
import io.github.convexopenapi.Response
import io.github.convexopenapi.Retry
import io.github.convexopenapi.Slow_WaitArgs
import io.github.convexopenapi.Slow_WaitThenCountArgs
import io.github.convexopenapi.Value
import okio.ByteString
import okio.ByteString.Companion.toByteString

/**
 * Calls every function of the sample deployment through its generated client, and holds what comes back to what the
 * functions' sources say. It prints what is wrong, and the paths that it called.
 */
suspend fun main() {
    val check = Check()
    val url = System.getenv("CONVEX_URL")
    val key = System.getenv("CONVEX_DEPLOY_KEY")
    val client = ConvexClient(url, retry = Retry(attempts = 1), http = check.http)
    val admin = ConvexClient(url, deployKey = key, http = check.http)
    val api = Api(client)
    check.echoes(api)
    check.messages(api, client)
    check.failures(api)
    check.internals(InternalApi(admin), api)
    check.same("users:whoami", null, api.users.whoami())
    val identity = mapOf("issuer" to "https://auth.example.com", "subject" to "ann", "name" to "Änn")
    val ann = Api(ConvexClient(url, deployKey = key, actAs = identity, http = check.http)).users.whoami()
    check.that("users:whoami as Ann gave $ann", ann?.subject == "ann" && ann.name == "Änn")
    check.report()
}

fun bytes(vararg bytes: Int): ByteString = ByteArray(bytes.size) { bytes[it].toByte() }.toByteString()

fun value(plain: Any?): Value = Value.of(plain)

private suspend fun failureOf(call: suspend () -> Any?): Throwable? =
    try {
        call()
        null
    } catch (failure: ConvexCallException) {
        failure
    }

private suspend fun Check.messages(
    api: Api,
    client: ConvexClient,
) {
    val id =
        api.messages.send(
            Messages_SendArgs(author = "Ann", body = "hi", attachment = bytes(0, 255), channel = Messages_SendArgs_channel.random),
        )
    val empty = value(mapOf("code" to "EMPTY_BODY", "field" to "body"))
    threw("messages:send", empty, failureOf { api.messages.send(Messages_SendArgs(author = "Ann", body = "")) })
    val likes = (1L shl 53) + 1
    same("messages:like", likes, api.messages.like(Messages_LikeArgs(id, likes)))
    same("echo:id", id, api.echo.id(Echo_IdArgs(id)))
    val got = api.messages.get(Messages_GetArgs(id))
    that("messages:get gave $got", got?.likes == likes && got.attachment == bytes(0, 255))
    val list = api.messages.list(Messages_ListArgs(channel = Messages_ListArgs_channel.random, limit = 1.0))
    that("messages:list gave $list", list.map { it._id } == listOf(id) && list.single().channel.value == "random")
    same("messages:count", value(1.0), api.messages.count())
    val snapshot = Api(client.snapshot())
    same("messages:get on a snapshot", "Ann", snapshot.messages.get(Messages_GetArgs(id))?.author)
    val results = client.queryBatch(listOf(BatchQuery("messages:get", mapOf("id" to id.value)), BatchQuery("errors:text")))
    that("a batch gave $results", (results[0].value() as Value.Object)["author"] == Value.Text("Ann"))
    threw("errors:text", value("The room is closed."), results[1].failure)
    same("messages:remove", true, api.messages.remove(Messages_RemoveArgs(id)))
    same("messages:remove", false, api.messages.remove(Messages_RemoveArgs(id)))
    same("messages:get of what is gone", null, api.messages.get(Messages_GetArgs(id)))
    val room = api.chat_rooms.open(Chat_Rooms_OpenArgs("Lobby"))
    same("chat/rooms:get", "Lobby", api.chat_rooms.get(Chat_Rooms_GetArgs(room))?.title)
    same("chat:rooms", listOf("Lobby"), api.chat.rooms())
    same("status", "ok", api.status.default_().value)
}

private suspend fun Check.failures(api: Api) {
    val teapot = value(mapOf("code" to "TEAPOT", "retries" to 3L, "proof" to byteArrayOf(1, 2, 3)))
    threw("errors:application", teapot, failureOf { api.errors.application() })
    threw("errors:text", value("The room is closed."), failureOf { api.errors.text() })
    threw("errors:empty", value(null), failureOf { api.errors.empty() })
    threw("errors:afterWriting", value(mapOf("code" to "CHANGED_MY_MIND")), failureOf { api.errors.afterWriting() })
    threw("errors:fromAction", value(mapOf("code" to "UPSTREAM", "status" to 502.0)), failureOf { api.errors.fromAction() })
    threw("errors:plain", null, failureOf { api.errors.plain() })
    threw("errors:brokenPromise", null, failureOf { api.errors.brokenPromise() })
    threw("slow:forever", null, failureOf { api.slow.forever() })
    threw("slow:foreverAfterWriting", null, failureOf { api.slow.foreverAfterWriting() })
    threw("slow:stuck", null, failureOf { api.slow.stuck() })
    same("slow:waitThenCount", 1.0, api.slow.waitThenCount(Slow_WaitThenCountArgs(milliseconds = 1.0, name = "waited")))
    same("slow:wait", 5.0, api.slow.wait_(Slow_WaitArgs(5.0)))
}

private suspend fun Check.internals(
    internal: InternalApi,
    api: Api,
) {
    same("secrets:answer", 42.0, internal.secrets.answer())
    same("secrets:ask", 42.0, api.secrets.ask())
    same("counters:increment", 1.0, api.counters.increment(Counters_IncrementArgs(name = "a")))
    same("counters:read", 1.0, api.counters.read(Counters_ReadArgs("a")))
    internal.secrets.clearCounters()
    same("counters:read", 0.0, api.counters.read(Counters_ReadArgs("a")))
    same("counters:read", 0.0, api.counters.read(Counters_ReadArgs("rolled back")))
    internal.seed.init()
    same("messages:count", value(2.0), api.messages.count())
    api.logs.many(Logs_ManyArgs(3.0))
    api.logs.nested()
    var response: Response? = null
    api.logs.levels(CallOptions(onResponse = { response = it }))
    val lines = response?.logLines.orEmpty()
    that("logs:levels logged $lines", lines.size == 5 && lines[2] == "[LOG] 'hello'")
}
