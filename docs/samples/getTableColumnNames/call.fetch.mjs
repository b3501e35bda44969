const response = await fetch(`${process.env.CONVEX_URL}/api/get_table_column_names`, {
  headers: { Authorization: `Convex ${process.env.CONVEX_DEPLOY_KEY}` },
});
const { byComponent } = await response.json();
for (const { name, columns } of byComponent[""]) console.log(`${name}: ${columns.join(", ")}`);
