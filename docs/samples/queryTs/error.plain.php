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
$status = curl_getinfo($request, CURLINFO_RESPONSE_CODE);
$result = json_decode($text, true);
if ($status !== 200) {
    // An infrastructure error: the body is {code, message}, or empty.
    echo "status $status", isset($result["code"]) ? ": {$result['code']}" : "", "\n";
} else {
    echo "ts: ", $result["ts"], "\n";
}
