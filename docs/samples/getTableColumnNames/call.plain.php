<?php

$request = curl_init(getenv("CONVEX_URL") . "/api/get_table_column_names");
curl_setopt_array($request, [
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_HTTPHEADER => ["Authorization: Convex " . getenv("CONVEX_DEPLOY_KEY")],
]);
$text = curl_exec($request);
if ($text === false) {
    throw new RuntimeException(curl_error($request));
}
$result = json_decode($text, true);
foreach ($result["byComponent"][""] as $table) {
    echo $table["name"], ": ", implode(", ", $table["columns"]), "\n";
}
