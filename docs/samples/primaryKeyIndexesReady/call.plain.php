<?php

$request = curl_init(getenv("CONVEX_URL") . "/api/streaming_import/primary_key_indexes_ready");
curl_setopt_array($request, [
    CURLOPT_CUSTOMREQUEST => "GET",
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_HTTPHEADER => [
        "Content-Type: application/json",
        "Authorization: Convex " . getenv("CONVEX_DEPLOY_KEY"),
    ],
    CURLOPT_POSTFIELDS => json_encode(["tables" => ["products"]]),
]);
$text = curl_exec($request);
if ($text === false) {
    throw new RuntimeException(curl_error($request));
}
$result = json_decode($text, true);
echo "ready: ", json_encode($result["indexesReady"]), "\n";
