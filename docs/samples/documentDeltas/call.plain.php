<?php

$request = curl_init(getenv("CONVEX_URL") . "/api/document_deltas");
curl_setopt_array($request, [
    CURLOPT_POST => true,
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_HTTPHEADER => [
        "Content-Type: application/json",
        "Authorization: Convex " . getenv("CONVEX_DEPLOY_KEY"),
    ],
    CURLOPT_POSTFIELDS => json_encode([
        "cursor" => 0,
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
    echo $row["_deleted"] ? "deleted: {$row['_id']}" : "{$row['author']}: {$row['body']}", "\n";
}
echo "go on from {$result['cursor']}, more: ", json_encode($result["hasMore"]), "\n";
