<?php

$request = curl_init(getenv("CONVEX_URL") . "/api/streaming_import/apply_fivetran_operations");
curl_setopt_array($request, [
    CURLOPT_POST => true,
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_HTTPHEADER => [
        "Content-Type: application/json",
        "Authorization: Convex " . getenv("CONVEX_DEPLOY_KEY"),
    ],
    CURLOPT_POSTFIELDS => json_encode([
        [
            "table" => "products",
            "operation" => "Upsert",
            "row" => ["sku" => "A-1", "stock" => ["\$integer" => "KgAAAAAAAAA="]],
        ],
    ]),
]);
$text = curl_exec($request);
if ($text === false) {
    throw new RuntimeException(curl_error($request));
}
$status = curl_getinfo($request, CURLINFO_RESPONSE_CODE);
echo "status $status\n";
