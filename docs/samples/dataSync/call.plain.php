<?php

$request = curl_init(getenv("CONVEX_URL") . "/api/v1/data/sync");
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
    ]),
]);
$text = curl_exec($request);
if ($text === false) {
    throw new RuntimeException(curl_error($request));
}
$result = json_decode($text, true);
foreach ($result["values"] as $row) {
    $value = $row["value"];
    echo $row["table"], ": ", $row["deleted"] ? "deleted {$value['_id']}" : $value["body"], "\n";
}
echo $result["status"]["type"], ", go on from ", $result["pagination"]["nextCursor"], "\n";
