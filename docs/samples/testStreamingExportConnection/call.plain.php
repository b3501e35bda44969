<?php

$request = curl_init(getenv("CONVEX_URL") . "/api/test_streaming_export_connection");
curl_setopt_array($request, [
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_HTTPHEADER => ["Authorization: Convex " . getenv("CONVEX_DEPLOY_KEY")],
]);
$text = curl_exec($request);
if ($text === false) {
    throw new RuntimeException(curl_error($request));
}
$status = curl_getinfo($request, CURLINFO_RESPONSE_CODE);
echo "status $status\n";
