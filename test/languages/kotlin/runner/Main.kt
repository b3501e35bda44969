package runner

import com.sun.net.httpserver.HttpServer
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject
import java.net.InetSocketAddress
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse

/**
 * The runner of the conformance suite: `../../../conformance/README.md` says what it is asked and what it answers.
 * Its argument is the door through which it calls.
 */
fun main(arguments: Array<String>) {
    warmUp(arguments.first())
    val control = System.getenv("CONFORMANCE_URL")
    val http = HttpClient.newHttpClient()
    while (true) {
        val answer = http.send(HttpRequest.newBuilder(URI("$control/next")).build(), HttpResponse.BodyHandlers.ofString())
        if (answer.statusCode() == 204) return
        val job = Said(Json.parseToJsonElement(answer.body()) as JsonObject)
        val outcome = Running(job, arguments.first()).run()
        val report = HttpRequest.newBuilder(URI("$control/outcome")).POST(HttpRequest.BodyPublishers.ofString(outcome.toString()))
        http.send(report.build(), HttpResponse.BodyHandlers.discarding())
    }
}

/** Makes a call of its own first: what the JVM loads at the first call would count as a case's time. */
private fun warmUp(door: String) {
    val server = HttpServer.create(InetSocketAddress("127.0.0.1", 0), 0)
    server.createContext("/") { exchange ->
        val answer = """{"status":"success","value":null}""".toByteArray()
        exchange.requestBody.readBytes()
        exchange.sendResponseHeaders(200, answer.size.toLong())
        exchange.responseBody.use { it.write(answer) }
    }
    server.start()
    val call = """{"operation":"query","path":"a:b","abortAfter":10000}"""
    val job = """{"name":"warm","url":"http://127.0.0.1:${server.address.port}","client":{},"calls":[$call]}"""
    Running(Said(Json.parseToJsonElement(job) as JsonObject), door).run()
    server.stop(0)
}
