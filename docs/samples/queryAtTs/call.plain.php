<?php

$moment = curl_init(getenv("CONVEX_URL") . "/api/query_ts");
curl_setopt_array($moment, [CURLOPT_POST => true, CURLOPT_POSTFIELDS => "", CURLOPT_RETURNTRANSFER => true]);
$ts = json_decode(curl_exec($moment), true)["ts"];

$request = curl_init(getenv("CONVEX_URL") . "/api/query_at_ts");
curl_setopt_array($request, [
    CURLOPT_POST => true,
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_HTTPHEADER => ["Content-Type: application/json"],
    CURLOPT_POSTFIELDS => json_encode([
        "path" => "counters:read",
        "args" => ["name" => "downloads"],
        "format" => "convex_encoded_json",
        "ts" => $ts,
    ]),
]);
$text = curl_exec($request);
if ($text === false) {
    throw new RuntimeException(curl_error($request));
}
$result = json_decode($text, true);
echo "downloads: ", $result["value"], "\n";
