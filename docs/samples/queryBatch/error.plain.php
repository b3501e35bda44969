<?php

$request = curl_init(getenv("CONVEX_URL") . "/api/query_batch");
curl_setopt_array($request, [
    CURLOPT_POST => true,
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_HTTPHEADER => ["Content-Type: application/json"],
    CURLOPT_POSTFIELDS => json_encode([
        "queries" => [
            ["path" => "messages:count", "args" => new stdClass, "format" => "convex_encoded_json"],
            ["path" => "errors:text", "args" => new stdClass, "format" => "convex_encoded_json"],
        ],
    ]),
]);
$text = curl_exec($request);
if ($text === false) {
    throw new RuntimeException(curl_error($request));
}
$status = curl_getinfo($request, CURLINFO_RESPONSE_CODE);
$result = json_decode($text, true);
if ($status !== 200) {
    // An infrastructure error: the body is {code, message}, or empty.
    echo "status $status", isset($result["code"]) ? ": {$result['code']}" : "", "\n";
} else {
    foreach ($result["results"] as $one) {
        // Each query succeeds or fails on its own.
        echo $one["status"] === "success"
            ? "messages: {$one['value']}\n"
            : "function error: " . ($one["errorData"] ?? $one["errorMessage"]) . "\n";
    }
}
