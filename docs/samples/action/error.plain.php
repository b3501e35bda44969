<?php

$request = curl_init(getenv("CONVEX_URL") . "/api/action");
curl_setopt_array($request, [
    CURLOPT_POST => true,
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_HTTPHEADER => ["Content-Type: application/json"],
    CURLOPT_POSTFIELDS => json_encode([
        "path" => "errors:fromAction",
        "args" => new stdClass,
        "format" => "convex_encoded_json",
    ]),
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
} elseif ($result["status"] === "error") {
    // A function that throws answers with 200 as well; errorData is what a ConvexError carried.
    echo "function error: ", $result["errorData"]["code"] ?? $result["errorMessage"], "\n";
} else {
    var_dump($result["value"]);
}
