<?php

$request = curl_init(getenv("CONVEX_URL") . "/api/function");
curl_setopt_array($request, [
    CURLOPT_POST => true,
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_HTTPHEADER => [
        "Content-Type: application/json",
        "Authorization: Convex " . getenv("CONVEX_DEPLOY_KEY"),
    ],
    CURLOPT_POSTFIELDS => json_encode([
        "path" => "secrets:answer",
        "args" => new stdClass,
        "format" => "convex_encoded_json",
    ]),
]);
$text = curl_exec($request);
if ($text === false) {
    throw new RuntimeException(curl_error($request));
}
$result = json_decode($text, true);
echo "answer: ", $result["value"], "\n";
