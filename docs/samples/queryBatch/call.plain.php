<?php

$request = curl_init(getenv("CONVEX_URL") . "/api/query_batch");
curl_setopt_array($request, [
    CURLOPT_POST => true,
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_HTTPHEADER => ["Content-Type: application/json"],
    CURLOPT_POSTFIELDS => json_encode([
        "queries" => [
            ["path" => "chat:rooms", "args" => new stdClass, "format" => "convex_encoded_json"],
            ["path" => "messages:count", "args" => new stdClass, "format" => "convex_encoded_json"],
        ],
    ]),
]);
$text = curl_exec($request);
if ($text === false) {
    throw new RuntimeException(curl_error($request));
}
$result = json_decode($text, true);
[$rooms, $count] = $result["results"];
echo "rooms: ", implode(", ", $rooms["value"]), "\n";
echo "messages: ", $count["value"], "\n";
