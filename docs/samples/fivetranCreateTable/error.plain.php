<?php

$request = curl_init(getenv("CONVEX_URL") . "/api/streaming_import/fivetran_create_table");
curl_setopt_array($request, [
    CURLOPT_POST => true,
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_HTTPHEADER => ["Content-Type: application/json"],
    CURLOPT_POSTFIELDS => json_encode(["tableDefinition" => ["tableName" => "products", "indexes" => []]]),
]);
$text = curl_exec($request);
if ($text === false) {
    throw new RuntimeException(curl_error($request));
}
$status = curl_getinfo($request, CURLINFO_RESPONSE_CODE);
if ($status !== 200) {
    // An infrastructure error: the body is {code, message}, or empty.
    $code = json_decode($text, true)["code"] ?? null;
    echo "status $status", $code === null ? "" : ": $code", "\n";
} else {
    echo $text, "\n";
}
