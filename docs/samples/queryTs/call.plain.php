<?php

$request = curl_init(getenv("CONVEX_URL") . "/api/query_ts");
curl_setopt_array($request, [
    CURLOPT_POST => true,
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_POSTFIELDS => "",
]);
$text = curl_exec($request);
if ($text === false) {
    throw new RuntimeException(curl_error($request));
}
$result = json_decode($text, true);
echo "ts: ", $result["ts"], "\n";
