<?php

$request = curl_init(getenv("CONVEX_URL") . "/api/document_deltas?cursor=0&tableName=messages&format=convex_encoded_json");
curl_setopt_array($request, [
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_HTTPHEADER => ["Authorization: Convex " . getenv("CONVEX_DEPLOY_KEY")],
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
