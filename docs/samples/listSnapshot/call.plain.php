<?php

$request = curl_init(getenv("CONVEX_URL") . "/api/list_snapshot");
curl_setopt_array($request, [
    CURLOPT_POST => true,
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_HTTPHEADER => [
        "Content-Type: application/json",
        "Authorization: Convex " . getenv("CONVEX_DEPLOY_KEY"),
    ],
    CURLOPT_POSTFIELDS => json_encode([
        "selection" => [
            "" => ["messages" => ["_other" => "included"], "_other" => "excluded"],
            "_other" => "excluded",
        ],
        "format" => "convex_encoded_json",
    ]),
]);
$text = curl_exec($request);
if ($text === false) {
    throw new RuntimeException(curl_error($request));
}
$result = json_decode($text, true);
foreach ($result["values"] as $row) {
    echo $row["author"], ": ", $row["body"], "\n";
}
echo "at {$result['snapshot']}, more: ", json_encode($result["hasMore"]), "\n";
