// A reseller's script on the public SDK: login, order, list with paging, status, umlaut name, logout.
// Prints one JSON object; every step gives its result code, so that the test can say which one went wrong.
import { APIClient } from "@hexonet/ispapi-apiconnector";

const [url, login, password, first, second, umlaut] = process.argv.slice(2);
const client = new APIClient();
client.setURL(url).setCredentials(login, password).setUserAgent("backorder-test", "1.0");

const seen = {};
const code = (step, response) => {
  seen[step] = response.getCode();
  return response;
};
const cell = (response, name, row = 0) => {
  const column = response.getColumn(name);
  return column ? column.getDataByIndex(row) : null;
};

code("login", await client.login());
seen.session = client.getSession();

seen.applications = [];
for (const domain of [first, second, umlaut]) {
  const placed = code("order", await client.request({ COMMAND: "AddDomainApplication", CLASS: "BACKORDER", DOMAIN: domain, NEW: "1" }));
  seen.applications.push({ id: cell(placed, "APPLICATION"), domain: cell(placed, "DOMAIN"), umlaut: cell(placed, "DOMAINUMLAUT"), status: cell(placed, "STATUS") });
}

const pages = await client.requestAllResponsePages({ COMMAND: "QueryDomainApplicationList", ORDERBY: "APPLICATION", USERDEPTH: "SELF", LIMIT: "2" });
seen.pages = pages.length;
seen.total = pages[0].getRecordsTotalCount();
seen.listed = pages.flatMap((page) => page.getColumn("APPLICATION").getData());

const status = code("status", await client.request({ COMMAND: "StatusDomainApplication", APPLICATION: seen.applications[2].id }));
seen.statusDomain = cell(status, "DOMAIN");
seen.funded = cell(status, "FUNDED");
seen.missing = (await client.request({ COMMAND: "StatusDomainApplication", APPLICATION: "1" })).getCode();
for (const { id } of seen.applications) {
  code("delete", await client.request({ COMMAND: "DeleteDomainApplication", APPLICATION: id }));
}
const session = client.getSession();
code("logout", await client.logout());
client.setSession(session);
const after = await client.request({ COMMAND: "StatusAccount" });
seen.after = after.getCode();
seen.afterText = after.getDescription();

console.log(JSON.stringify(seen));
