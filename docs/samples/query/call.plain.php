<?php

$request = curl_init(getenv("CONVEX_URL") . "/api/query");
curl_setopt_array($request, [
    CURLOPT_POST => true,
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_HTTPHEADER => ["Content-Type: application/json"],
    CURLOPT_POSTFIELDS => json_encode([
        "path" => "messages:list",
        "args" => ["channel" => "general", "limit" => 1],
        "format" => "convex_encoded_json",
    ]),
]);
$text = curl_exec($request);
if ($text === false) {
    throw new RuntimeException(curl_error($request));
}
$result = json_decode($text, true);
foreach ($result["value"] as $message) {
    echo "{$message['author']}: {$message['body']}\n";
}
