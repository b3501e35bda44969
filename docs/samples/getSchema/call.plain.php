<?php

$request = curl_init(getenv("CONVEX_URL") . "/api/streaming_import/get_schema");
curl_setopt_array($request, [
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_HTTPHEADER => ["Authorization: Convex " . getenv("CONVEX_DEPLOY_KEY")],
]);
$text = curl_exec($request);
if ($text === false) {
    throw new RuntimeException(curl_error($request));
}
$result = json_decode($text, true);
foreach ($result["tables"] ?? [] as $table) {
    echo $table["tableName"], "\n";
}
