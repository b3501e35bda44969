<?php

$request = curl_init(getenv("CONVEX_URL") . "/api/streaming_import/add_primary_key_indexes");
curl_setopt_array($request, [
    CURLOPT_CUSTOMREQUEST => "PUT",
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_HTTPHEADER => [
        "Content-Type: application/json",
        "Authorization: Convex " . getenv("CONVEX_DEPLOY_KEY"),
    ],
    CURLOPT_POSTFIELDS => json_encode(["indexes" => ["products" => [["sku"]]]]),
]);
$text = curl_exec($request);
if ($text === false) {
    throw new RuntimeException(curl_error($request));
}
$status = curl_getinfo($request, CURLINFO_RESPONSE_CODE);
echo "status $status\n";
