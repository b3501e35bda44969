<?php

$request = curl_init(getenv("CONVEX_URL") . "/api/data_sync_cursor_from_deltas");
curl_setopt_array($request, [
    CURLOPT_POST => true,
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_HTTPHEADER => [
        "Content-Type: application/json",
        "Authorization: Convex " . getenv("CONVEX_DEPLOY_KEY"),
    ],
    CURLOPT_POSTFIELDS => json_encode([
        "cursor" => 1767225601987654321,
        "selection" => [
            "" => ["messages" => ["_other" => "included"], "_other" => "excluded"],
            "_other" => "excluded",
        ],
    ]),
]);
$text = curl_exec($request);
if ($text === false) {
    throw new RuntimeException(curl_error($request));
}
$result = json_decode($text, true);
echo "cursor: ", $result["cursor"], "\n";
