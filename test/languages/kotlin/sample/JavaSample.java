package sample;

import io.github.convexopenapi.*;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import okio.ByteString;

/** Calls every function of the sample deployment as Java does: by blocking methods, and a few again by futures. */
final class JavaSample {
    private final Check check = new Check();
    private final String url = System.getenv("CONVEX_URL");
    private final String key = System.getenv("CONVEX_DEPLOY_KEY");
    private final BlockingConvexClient client =
            BlockingConvexClient.builder(url).retryAttempts(1).http(check.getHttp()).build();
    private final BlockingConvexClient admin =
            BlockingConvexClient.builder(url).deployKey(key).http(check.getHttp()).build();
    private final FutureConvexClient futures = FutureConvexClient.builder(url).http(check.getHttp()).build();
    private final BlockingApi api = new BlockingApi(client);

    public static void main(String[] args) {
        JavaSample sample = new JavaSample();
        sample.echoes();
        sample.unions();
        sample.messages();
        sample.failures();
        sample.internals();
        sample.users();
        sample.futures();
        sample.check.report();
    }

    private void echoes() {
        var echo = api.getEcho();
        echo.nothing(new Echo_NothingArgs(Value.Null.INSTANCE));
        for (boolean want : new boolean[] {true, false}) {
            check.same("echo:boolean", want, echo.boolean_(new Echo_BooleanArgs(want)));
        }
        for (double want : new double[] {0, -0.0, 0.1, Double.MIN_VALUE, Double.MAX_VALUE, Double.NaN, Double.NEGATIVE_INFINITY}) {
            check.same("echo:float64", want, echo.float64(new Echo_Float64Args(want)));
        }
        for (long want : new long[] {0, -1, (1L << 53) + 1, Long.MAX_VALUE, Long.MIN_VALUE}) {
            check.same("echo:int64", want, echo.int64(new Echo_Int64Args(want)));
        }
        for (String want : List.of("", "\u0000\u2028é😀\"\\", "$integer")) {
            check.same("echo:string", want, echo.string(new Echo_StringArgs(want)));
        }
        for (ByteString want : List.of(ByteString.EMPTY, ByteString.of((byte) 255, (byte) 0))) {
            check.same("echo:bytes", want, echo.bytes(new Echo_BytesArgs(want)));
        }
        check.same("echo:array", List.of(1L, Long.MIN_VALUE), echo.array(new Echo_ArrayArgs(List.of(1L, Long.MIN_VALUE))));
        Map<String, Double> record = Map.of("a", -0.0, "B c", Double.NaN);
        check.same("echo:record", record, echo.record(new Echo_RecordArgs(record)));
        var whole = Echo_ObjectArgs_value.builder(1L << 60).label("").constructor(false).build();
        var came = echo.object_(new Echo_ObjectArgs(whole));
        check.same("echo:object", List.of(1L << 60, "", false), List.of(came.getCount(), came.getLabel(), came.getConstructor()));
        var small = echo.object_(new Echo_ObjectArgs(Echo_ObjectArgs_value.builder(1).build()));
        check.that("echo:object gave " + small, small.getCount() == 1 && small.getLabel() == null && small.getConstructor() == null);
        Value anything = Value.of(MainKt.value(EchoesKt.getANYTHING()));
        check.same("echo:any", anything, echo.any(new Echo_AnyArgs(anything)));
        check.same("echo:anyMutation", anything, echo.anyMutation(new Echo_AnyMutationArgs(anything)));
        check.same("echo:anyAction", anything, echo.anyAction(new Echo_AnyActionArgs(anything)));
        check.same("echo:unvalidated", anything, echo.unvalidated(EchoesKt.getANYTHING()));
    }

    private void unions() {
        var echo = api.getEcho();
        for (Echo_LiteralArgs_value given :
                List.<Echo_LiteralArgs_value>of(
                        Echo_LiteralArgs_value_stringLiteral.small,
                        Echo_LiteralArgs_value_float64Literal.x7,
                        Echo_LiteralArgs_value_int64Literal.x1,
                        Echo_LiteralArgs_value_booleanLiteral.true_)) {
            check.same("echo:literal", given.toString(), echo.literal(new Echo_LiteralArgs(given)).toString());
        }
        Echo_UnionArgs_value image = new Echo_UnionArgs_value_image(ByteString.of((byte) 0, (byte) 1));
        check.same("echo:union", image, echo.union(new Echo_UnionArgs(image)));
        check.same("echo:union", null, echo.union(new Echo_UnionArgs(null)));
        check.same("echo:optional", Presence.absent(), echo.optional(new Echo_OptionalArgs(Presence.absent())).getValue());
        var none = Echo_OptionalArgs.builder().value(null).build();
        check.same("echo:optional", Presence.of(null), echo.optional(none).getValue());
    }

    private void messages() {
        var messages = api.getMessages();
        MessagesId id =
                messages.send(
                        Messages_SendArgs.builder("Ann", "hi")
                                .attachment(ByteString.of((byte) 0, (byte) 255))
                                .channel(Messages_SendArgs_channel.random)
                                .build());
        long likes = (1L << 53) + 1;
        check.same("messages:like", likes, messages.like(new Messages_LikeArgs(id, likes)));
        check.same("echo:id", id, api.getEcho().id(new Echo_IdArgs(id)));
        var got = messages.get(new Messages_GetArgs(id));
        check.that("messages:get gave " + got, got != null && got.getLikes() == likes && got.get_id().equals(id));
        var list = messages.list(Messages_ListArgs.builder().channel(Messages_ListArgs_channel.random).limit(1.0).build());
        check.that("messages:list gave " + list, list.size() == 1 && list.get(0).get_id().equals(id));
        check.same("messages:count", Value.of(1.0), messages.count());
        var snapshot = new BlockingApi(client.snapshot());
        check.same("messages:get on a snapshot", "Ann", snapshot.getMessages().get(new Messages_GetArgs(id)).getAuthor());
        check.same("messages:remove", true, messages.remove(new Messages_RemoveArgs(id)));
        check.same("messages:get of what is gone", null, messages.get(new Messages_GetArgs(id)));
        var room = api.getChat_rooms().open(Chat_Rooms_OpenArgs.builder("Lobby").build());
        check.same("chat/rooms:get", "Lobby", api.getChat_rooms().get(new Chat_Rooms_GetArgs(room)).getTitle());
        check.same("chat:rooms", List.of("Lobby"), api.getChat().rooms());
        check.same("status", "ok", api.getStatus().default_().getValue());
    }

    private void failures() {
        var errors = api.getErrors();
        check.threw("errors:application", Value.of(Map.of("code", "TEAPOT", "retries", 3L, "proof", new byte[] {1, 2, 3})), failureOf(errors::application));
        check.threw("errors:text", Value.of("The room is closed."), failureOf(errors::text));
        check.threw("errors:empty", Value.Null.INSTANCE, failureOf(errors::empty));
        check.threw("errors:afterWriting", Value.of(Map.of("code", "CHANGED_MY_MIND")), failureOf(errors::afterWriting));
        check.threw("errors:fromAction", Value.of(Map.of("code", "UPSTREAM", "status", 502.0)), failureOf(errors::fromAction));
        check.threw("errors:plain", null, failureOf(errors::plain));
        check.threw("errors:brokenPromise", null, failureOf(errors::brokenPromise));
        var slow = api.getSlow();
        check.threw("slow:forever", null, failureOf(slow::forever));
        check.threw("slow:foreverAfterWriting", null, failureOf(slow::foreverAfterWriting));
        check.threw("slow:stuck", null, failureOf(slow::stuck));
        check.same("slow:waitThenCount", 1.0, slow.waitThenCount(new Slow_WaitThenCountArgs(1.0, "waited in Java")));
        check.same("slow:wait", 5.0, slow.wait_(new Slow_WaitArgs(5.0)));
    }

    private static Throwable failureOf(Runnable call) {
        try {
            call.run();
            return null;
        } catch (ConvexCallException failure) {
            return failure;
        }
    }

    private void internals() {
        var internal = new BlockingInternalApi(admin);
        check.same("secrets:answer", 42.0, internal.getSecrets().answer());
        check.same("secrets:ask", 42.0, api.getSecrets().ask());
        check.same("counters:increment", 1.0, api.getCounters().increment(new Counters_IncrementArgs("a")));
        check.same("counters:read", 1.0, api.getCounters().read(new Counters_ReadArgs("a")));
        internal.getSecrets().clearCounters();
        check.same("counters:read", 0.0, api.getCounters().read(new Counters_ReadArgs("a")));
        internal.getSeed().init();
        api.getLogs().many(new Logs_ManyArgs(3.0));
        api.getLogs().nested();
        api.getLogs().levels(
                CallOptions.builder().onResponse(response -> check.same("logs:levels", 5, response.getLogLines().size())).build());
    }

    private void users() {
        check.same("users:whoami", null, api.getUsers().whoami());
        var identity = Map.of("issuer", "https://auth.example.com", "subject", "ann", "name", "Änn");
        try (var ann = BlockingConvexClient.builder(url).deployKey(key).actAs(identity).http(check.getHttp()).build()) {
            var who = new BlockingApi(ann).getUsers().whoami();
            check.that("users:whoami as Ann gave " + who, who != null && who.getSubject().equals("ann"));
        }
    }

    private void futures() {
        var later = new FutureApi(futures);
        check.same("echo:int64", 5L, later.getEcho().int64(new Echo_Int64Args(5)).join());
        check.same("echo:boolean", true, later.getEcho().boolean_(new Echo_BooleanArgs(true)).thenApply(it -> it).join());
        try {
            later.getErrors().text().join();
            check.that("errors:text gave something", false);
        } catch (CompletionException failed) {
            check.threw("errors:text", Value.of("The room is closed."), failed.getCause());
        }
        CompletableFuture<Double> waiting = later.getSlow().wait_(new Slow_WaitArgs(200));
        waiting.cancel(true);
        check.that("a cancelled future is not", waiting.isCancelled());
    }
}
